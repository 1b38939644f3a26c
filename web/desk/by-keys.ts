import type { ReadonlySignal, Signal } from '@preact/signals'
import { focusOn, type RowId } from './chosen.ts'

type Act = () => void

/** A queue as keys know it. */
export interface QueueByKeys<Heap extends string> {
  readonly heaps: readonly Heap[]
  readonly selected: ReadonlySignal<RowId | null>
  readonly keysShown: Signal<boolean>
  /** the address of the queue that Q goes to */
  readonly other: string
  /** whether something is asked whose answers have figures */
  isAsking(): boolean
  chooseHeap(heap: Heap): void
  step(by: 1 | -1): void
  openSelected(): void
  /** first what is asked goes, then what is open */
  stepBack(): void
  /** what a letter means in this queue alone */
  own(key: string): Act | null
}

/** A queue of the desk by keys. Whoever types, or holds a modifier, means something else. */
export function listenByKeys<Heap extends string>(queue: QueueByKeys<Heap>): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as Element
    const key = event.key.toLowerCase()
    if (isTyping(target, key)) return
    const act = queue.own(key) ?? actOf(queue, key, target)
    if (!act) return
    event.preventDefault()
    act()
  }
  addEventListener('keydown', press)
  return () => removeEventListener('keydown', press)
}

/** Out of what is asked Escape leads, also from a line in it. */
const isTyping = (target: Element, key: string): boolean =>
  target.closest('input, textarea, select, dialog[open], [contenteditable]') !== null &&
  !(key === 'escape' && target.closest('.desk-asked'))

function actOf<Heap extends string>(
  queue: QueueByKeys<Heap>,
  key: string,
  target: Element,
): Act | null {
  if (/^[1-9]$/.test(key)) return choosing(queue, Number(key))
  switch (key) {
    case 'j':
      return () => go(queue, 1)
    case 'k':
      return () => go(queue, -1)
    case 'q':
      return () => location.assign(queue.other)
    case '?':
      return () => {
        queue.keysShown.value = true
      }
    case 'enter':
      return opening(queue, target)
    case 'escape':
      return () => {
        queue.stepBack()
        focusOn(queue.selected.peek())
      }
    default:
      return null
  }
}

/** A figure means one of what is asked; where nothing is asked, a heap. */
function choosing<Heap extends string>(queue: QueueByKeys<Heap>, digit: number): Act | null {
  if (queue.isAsking()) {
    const option = document.querySelector<HTMLElement>(`[data-choice="${digit}"]`)
    return option && (() => option.click())
  }
  const heap = queue.heaps[digit - 1]
  return heap ? () => queue.chooseHeap(heap) : null
}

function go<Heap extends string>(queue: QueueByKeys<Heap>, by: 1 | -1): void {
  queue.step(by)
  focusOn(queue.selected.peek())
}

/** On a button or a link Enter means that one. */
const opening = <Heap extends string>(queue: QueueByKeys<Heap>, target: Element): Act | null =>
  queue.selected.peek() === null || target.closest('button, a, summary')
    ? null
    : () => queue.openSelected()
