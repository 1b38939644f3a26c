import type { ChangeItem } from '../../places/change/page.ts'
import { accept, chooseHeap, focusOn, undo } from './acts.ts'
import { chosenOf, openChange, type PlaceDesk, step } from './model.ts'
import { PLACE_HEAPS } from './page.ts'
import type { PlaceDeskWords } from './zh.ts'

/** The queue of changes by keys. Whoever types, or holds a modifier, means something else. */
export function listenToKeys(desk: PlaceDesk, words: PlaceDeskWords): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as Element
    if (target.closest('input, textarea, select, dialog[open], [contenteditable]')) return
    const act = actOf(desk, words, event.key.toLowerCase(), target)
    if (!act) return
    event.preventDefault()
    act()
  }
  addEventListener('keydown', press)
  return () => removeEventListener('keydown', press)
}

function actOf(
  desk: PlaceDesk,
  words: PlaceDeskWords,
  key: string,
  target: Element,
): (() => void) | null {
  if (/^[1-9]$/.test(key)) return choosing(desk, Number(key))
  switch (key) {
    case 'j':
      return () => go(desk, 1)
    case 'k':
      return () => go(desk, -1)
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
    case 'q':
      return () => location.assign(`/c/${desk.slug}/desk`)
    case '?':
      return () => {
        desk.keysShown.value = true
      }
    case 'enter':
      return target.closest('button, a, summary')
        ? null
        : () => openChange(desk, desk.selected.peek())
    case 'escape':
      return () => stepBack(desk)
    default:
      return null
  }
}

/** A figure means one of what is asked; where nothing is asked, a heap. */
function choosing(desk: PlaceDesk, digit: number): (() => void) | null {
  if (desk.isAsking.peek()) {
    const option = document.querySelector<HTMLElement>(`[data-choice="${digit}"]`)
    return option ? () => option.click() : null
  }
  const heap = PLACE_HEAPS[digit - 1]
  return heap ? () => void chooseHeap(desk, heap) : null
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

function go(desk: PlaceDesk, by: 1 | -1): void {
  step(desk, by)
  focusOn(desk.selected.peek())
}

/** First what is asked goes, then what is open. */
function stepBack(desk: PlaceDesk): void {
  if (desk.isAsking.peek()) desk.isAsking.value = false
  else openChange(desk, null)
  focusOn(desk.selected.peek())
}
