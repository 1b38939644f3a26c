import { startFromCentre } from '../app/acts.ts'
import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'
import { CIRCLE_MINUTES, type CirclePage } from '../app/page.ts'
import { inPlace, useCircleLink } from '../app/use-link.ts'

/** One sentence on what is within reach, and from where. */
export function Summary({ page }: { page: CirclePage }) {
  const model = useModel()
  const t = useWords()
  const link = useCircleLink(page)
  const within = Object.values(model.counts.value).reduce((sum, count) => sum + count, 0)
  const text = model.query.value
    ? t.search.results(model.complete.value ? model.listed.value.length : page.total)
    : t.circle.summary(within, CIRCLE_MINUTES)
  return (
    <>
      <p role="status">
        <strong>{model.reach.value.offStreet ? t.circle.offStreet : text}</strong>
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
      </p>
    </>
  )
}
