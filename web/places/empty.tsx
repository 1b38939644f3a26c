import { KINDS } from '../../domain/places/kinds.ts'
import { clearFilter } from '../app/acts.ts'
import { useWords } from '../app/frame.ts'
import { telLink } from '../app/links.ts'
import { useModel } from '../app/model-context.ts'
import { type CirclePage, LIST_MINUTES, NO_FILTER } from '../app/page.ts'
import { inPlace, useCircleLink } from '../app/use-link.ts'
import { AddLink } from './add-link.tsx'
import { refreshPlaces } from './requests.ts'

/** Says why there is nothing, and offers a way out. */
export function EmptyList({ page }: { page: CirclePage }) {
  const model = useModel()
  const t = useWords()
  const link = useCircleLink(page)
  const { phone } = model.community
  if (model.loading.value === 'busy') return <p class="empty">{t.list.loading}</p>
  return (
    <div class="empty" role="status">
      <h2>{useReason()}</h2>
      {model.query.value ? <p class="quiet">{t.search.noneHint}</p> : null}
      <p class="empty-acts">
        {model.loading.value === 'failed' ? (
          <button class="button" type="button" onClick={() => refreshPlaces(model)}>
            {t.list.retry}
          </button>
        ) : null}
        <a
          class="button"
          href={link({ filter: NO_FILTER, query: '' })}
          onClick={inPlace(() => clearFilter(model))}
        >
          {t.filter.wayOut}
        </a>
        {model.query.value ? <AddLink /> : null}
        {phone ? (
          <a class="button" href={telLink(phone)}>
            {t.filter.tell} {phone}
          </a>
        ) : null}
      </p>
    </div>
  )
}

function useReason(): string {
  const model = useModel()
  const t = useWords()
  const { kinds, open } = model.filter.value
  if (model.loading.value === 'failed') return t.list.failed
  if (model.query.value) return t.search.none(model.query.value)
  if (model.reach.value.offStreet) return t.circle.offStreet
  const sought = kinds.map((kind) => KINDS[kind][model.lang]).join(t.list.comma) || t.filter.place
  return open ? t.filter.noneOpen(sought, LIST_MINUTES) : t.filter.none(sought, LIST_MINUTES)
}
