import { close, focusOn, triage } from './acts.ts'
import type { Asking, IssueDesk } from './model.ts'
import { ask, chooseHeap, openIssue, step } from './model.ts'
import { ISSUE_HEAPS } from './page.ts'
import type { IssueDeskWords } from './zh.ts'

const ASKS: Readonly<Record<string, Asking>> = {
  a: 'assign',
  d: 'date',
  e: 'words',
  m: 'merge',
  r: 'reject',
  l: 'link',
}

/** The queue of reports by keys. Whoever types, or holds a modifier, means something else. */
export function listenToKeys(desk: IssueDesk, words: IssueDeskWords): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as Element
    if (event.key === 'Escape' && target.closest('.desk-asked')) return stepBack(desk)
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
  desk: IssueDesk,
  words: IssueDeskWords,
  key: string,
  target: Element,
): (() => void) | null {
  const asking = ASKS[key]
  if (asking) return () => ask(desk, asking)
  const digit = /^[1-9]$/.test(key) ? Number(key) : null
  if (digit !== null) return choosing(desk, digit)
  switch (key) {
    case 'j':
      return () => go(desk, 1)
    case 'k':
      return () => go(desk, -1)
    case 't':
      return onSelected(desk, 'triage', (issue) => void triage(desk, issue, words))
    case 'c':
      return onSelected(desk, 'close', (issue) => void close(desk, issue, words))
    case 'p':
      return () => document.querySelector<HTMLElement>('.details .issue-photo')?.click()
    case 'q':
      return () => location.assign(`/c/${desk.slug}/desk`)
    case '?':
      return () => {
        desk.keysShown.value = true
      }
    case 'enter':
      return openSelected(desk, target)
    case 'escape':
      return () => stepBack(desk)
    default:
      return null
  }
}

/** A figure means one of what is asked; where nothing is asked, a heap. */
function choosing(desk: IssueDesk, digit: number): (() => void) | null {
  if (desk.asking.peek()) {
    const option = document.querySelector<HTMLElement>(`[data-choice="${digit}"]`)
    return option ? () => option.click() : null
  }
  const heap = ISSUE_HEAPS[digit - 1]
  return heap ? () => chooseHeap(desk, heap) : null
}

function onSelected(
  desk: IssueDesk,
  kind: 'triage' | 'close',
  act: (issue: Parameters<typeof triage>[1]) => void,
): () => void {
  return () => {
    const issue = desk.issues.peek().get(desk.selected.peek() ?? -1)
    if (issue?.can.includes(kind) && desk.acting.peek() === null) act(issue)
  }
}

function go(desk: IssueDesk, by: 1 | -1): void {
  step(desk, by)
  focusOn(desk.selected.peek())
}

/** On a button or a link Enter means that one. */
function openSelected(desk: IssueDesk, target: Element): (() => void) | null {
  const no = desk.selected.peek()
  return no === null || target.closest('button, a, summary') ? null : () => openIssue(desk, no)
}

/** First what is asked goes, then what is open. */
function stepBack(desk: IssueDesk): void {
  if (desk.asking.peek()) desk.asking.value = null
  else openIssue(desk, null)
  focusOn(desk.selected.peek())
}
