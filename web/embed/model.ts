import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type CircleModel, createModel } from '../app/model.ts'
import { type Frame, PAGE_ROWS } from '../app/page.ts'
import { type EmbedOptions, fullPath } from './options.ts'
import type { EmbedPage } from './page.ts'
import type { EmbedError } from './protocol.ts'

/** So many places stand in the list of a page: it should not grow by metres. A screen that is touched scrolls. */
export const rowsOf = ({ kiosk }: EmbedOptions): number => (kiosk ? PAGE_ROWS : 8)

/** What is drawn in a frame: a circle, and what the website around wishes. */
export interface Embed {
  readonly page: EmbedPage
  readonly model: CircleModel
  readonly wrong: Signal<EmbedError | null>
  /** where the community's own page shows the same */
  readonly full: ReadonlySignal<string>
}

export function createEmbed(page: EmbedPage, frame: Frame): Embed {
  const model = createModel(page.circle, frame)
  const { chosen, options } = page
  if (chosen) model.places.value = new Map([...model.places.value, [chosen.id, chosen]])
  model.filter.value = options.filter
  model.selection.value = options.selection
  model.rowsShown.value = rowsOf(options)
  return {
    page,
    model,
    wrong: signal<EmbedError | null>(null),
    full: computed(() =>
      fullPath(page.community.slug, options, {
        filter: model.filter.value,
        selection: model.selection.value,
        view: model.view.value,
      }),
    ),
  }
}

/** Back to what the website shows first. */
export function startAnew({ page: { options, circle, community }, model }: Embed): void {
  model.filter.value = options.filter
  model.rowsShown.value = rowsOf(options)
  model.start.value = circle.start ?? community.center
  model.startChosen.value = circle.startChosen
  model.selection.value = options.selection
}
