import { listenByKeys } from './by-keys.ts'
import { askWhyReturned, vouchForSelected } from './decide.ts'
import { chooseHeap, type Desk, step, toggleOpen } from './model.ts'
import { HEAPS } from './page.ts'

/** The queue of tasks by keys. */
export function listenToKeys(desk: Desk): () => void {
  const { selected, keysShown, book } = desk
  return listenByKeys({
    ...{ selected, keysShown, heaps: HEAPS },
    other: `/c/${book.community.slug}/desk?queue=issues`,
    isAsking: () => false,
    chooseHeap: (heap) => chooseHeap(desk, heap),
    step: (by) => {
      desk.panel.value = 'queue'
      step(desk, by)
    },
    openSelected: () => {
      const no = selected.peek()
      if (no !== null) toggleOpen(desk, no)
    },
    stepBack: () => closeAll(desk),
    own: (key) => actOf(desk, key),
  })
}

function actOf(desk: Desk, key: string): (() => void) | null {
  switch (key) {
    case 'n':
      return () => {
        desk.panel.value = 'form'
      }
    case 'v':
      return () => vouchForSelected(desk)
    case 'r':
      return () => askWhyReturned(desk)
    default:
      return null
  }
}

function closeAll(desk: Desk): void {
  desk.panel.value = 'queue'
  desk.opened.value = null
  desk.returning.value = null
}
