import { askWhyReturned, vouchForSelected } from './decide.ts'
import { chooseHeap, type Desk, step, toggleOpen } from './model.ts'
import { HEAPS } from './page.ts'

/** The desk by keys. Whoever types, or holds a modifier, means something else. */
export function listenToKeys(desk: Desk): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as Element
    if (target.closest('input, textarea, select, dialog[open], [contenteditable]')) return
    const act = actOf(desk, event.key, target)
    if (!act) return
    event.preventDefault()
    act()
  }
  addEventListener('keydown', press)
  return () => removeEventListener('keydown', press)
}

function actOf(desk: Desk, key: string, target: Element): (() => void) | null {
  const heap = HEAPS[Number(key) - 1]
  if (heap) return () => chooseHeap(desk, heap)
  switch (key.toLowerCase()) {
    case 'j':
      return () => go(desk, 1)
    case 'k':
      return () => go(desk, -1)
    case 'n':
      return () => {
        desk.panel.value = 'form'
      }
    case 'v':
      return () => vouchForSelected(desk)
    case 'r':
      return () => askWhyReturned(desk)
    case 'q':
      return () => location.assign(`/c/${desk.book.community.slug}/desk?queue=issues`)
    case '?':
      return () => {
        desk.keysShown.value = true
      }
    case 'enter':
      return openSelected(desk, target)
    case 'escape':
      return () => closeAll(desk)
    default:
      return null
  }
}

/** The focus goes along, so that it is seen and read where one is. */
function go(desk: Desk, by: 1 | -1): void {
  step(desk, by)
  desk.panel.value = 'queue'
  const no = desk.selected.peek()
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-no="${no}"] .queue-line`)?.focus()
  })
}

/** On a button or a link Enter means that one. */
function openSelected(desk: Desk, target: Element): (() => void) | null {
  const no = desk.selected.peek()
  return no === null || target.closest('button, a') ? null : () => toggleOpen(desk, no)
}

function closeAll(desk: Desk): void {
  desk.panel.value = 'queue'
  desk.opened.value = null
  desk.returning.value = null
}
