import { type CircleQuery, circleLink } from './links.ts'
import { useModel } from './model-context.ts'
import type { CirclePage } from './page.ts'

/** Links to this page with something else asked of it: what a click does, for those without scripts. */
export function useCircleLink(
  page: Pick<CirclePage, 'is'>,
): (change?: Partial<CircleQuery>) => string {
  const model = useModel()
  const path = page.is === 'list' ? `/c/${model.community.slug}/list` : `/c/${model.community.slug}`
  const query: CircleQuery = {
    from: model.startChosen.value ? model.start.value : null,
    pace: model.pace.value,
    filter: model.filter.value,
    query: model.query.value,
    after: null,
  }
  return (change) => circleLink(path, { ...query, ...change })
}

/** A plain click is answered in place; with a modifier the reader wants a new tab, and gets it. */
export const inPlace =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    act()
  }
