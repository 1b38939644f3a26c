import { KINDS } from '../../domain/places/kinds.ts'
import { clearFilter, startFromCentre } from '../app/acts.ts'
import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'
import { CIRCLE_MINUTES, type CirclePage, NO_FILTER } from '../app/page.ts'
import { inPlace, useCircleLink } from '../app/use-link.ts'

/** One sentence on what is within reach, from where, and to what the list is narrowed. */
export function Summary({ page }: { page: CirclePage }) {
  const model = useModel()
  const t = useWords()
  const link = useCircleLink(page)
  const { kinds, open } = model.filter.value
  const narrowed = model.query.value !== '' || kinds.length > 0 || open
  return (
    <>
      <p role="status">
        <strong>{useSentence(page, narrowed)}</strong>
      </p>
      <p class="quiet">
        {model.startChosen.value ? (
          <>
            {t.circle.fromChosen} ·{' '}
            <a href={link({ from: null })} onClick={inPlace(() => startFromCentre(model))}>
              {t.circle.toCentre}
            </a>
          </>
        ) : (
          t.circle.fromCentre
        )}
        {narrowed ? (
          <>
            {' · '}
            <a
              href={link({ filter: NO_FILTER, query: '' })}
              onClick={inPlace(() => clearFilter(model))}
            >
              {t.filter.reset}
            </a>
          </>
        ) : null}
      </p>
    </>
  )
}

/** More names than these would push the list off a phone. */
const MOST_NAMED = 2

function useSentence(page: CirclePage, narrowed: boolean): string {
  const model = useModel()
  const t = useWords()
  const { kinds, open } = model.filter.value
  if (model.reach.value.offStreet) return t.circle.offStreet
  if (!narrowed) {
    const within = Object.values(model.counts.value).reduce((sum, count) => sum + count, 0)
    return t.circle.summary(within, CIRCLE_MINUTES)
  }
  const sought = kinds.map((kind) => KINDS[kind][model.lang])
  if (open) sought.unshift(t.filter.openNow)
  const named = sought.length <= MOST_NAMED ? sought.join(t.list.comma) : ''
  const found = t.search.results(model.complete.value ? model.listed.value.length : page.total)
  return [named, found].filter(Boolean).join(' · ')
}
