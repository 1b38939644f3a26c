import type { ChangeItem } from '../../places/change/page.ts'
import { listenByKeys } from '../by-keys.ts'
import { accept, chooseHeap, undo } from './acts.ts'
import { chosenOf, openChange, type PlaceDesk, step } from './model.ts'
import { PLACE_HEAPS } from './page.ts'
import type { PlaceDeskWords } from './zh.ts'

/** The queue of changes by keys. */
export function listenToKeys(desk: PlaceDesk, words: PlaceDeskWords): () => void {
  const { selected, keysShown, slug } = desk
  return listenByKeys({
    ...{ selected, keysShown, heaps: PLACE_HEAPS },
    other: `/c/${slug}/desk`,
    isAsking: () => desk.isAsking.peek(),
    chooseHeap: (heap) => void chooseHeap(desk, heap),
    step: (by) => step(desk, by),
    openSelected: () => openChange(desk, selected.peek()),
    stepBack: () => stepBack(desk),
    own: (key) => actOf(desk, words, key),
  })
}

function actOf(desk: PlaceDesk, words: PlaceDeskWords, key: string): (() => void) | null {
  switch (key) {
    case 'a':
      return onWaiting(desk, (item) => void accept(desk, item, words))
    case 'g':
      return onWaiting(desk, (item) => {
        if (item.kind === 'flag') void accept(desk, item, words, 'keep')
      })
    case 'r':
      return onWaiting(desk, () => {
        desk.isAsking.value = true
      })
    case 'u':
      return onChosen(desk, (item) => {
        if (item.can_undo) void undo(desk, item, words)
      })
    default:
      return null
  }
}

/** Nobody decides on what they have not seen: what is not open is opened first. */
const onChosen = (desk: PlaceDesk, act: (item: ChangeItem) => void) => () => {
  const item = chosenOf(desk)
  if (!item) return
  if (desk.opened.peek() === item.id) act(item)
  else openChange(desk, item.id)
}

const onWaiting = (desk: PlaceDesk, act: (item: ChangeItem) => void) =>
  onChosen(desk, (item) => {
    if (item.state === 'waiting') act(item)
  })

function stepBack(desk: PlaceDesk): void {
  if (desk.isAsking.peek()) desk.isAsking.value = false
  else openChange(desk, null)
}
