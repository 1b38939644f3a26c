import { listenByKeys } from '../by-keys.ts'
import { close, triage } from './acts.ts'
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

/** The queue of reports by keys. */
export function listenToKeys(desk: IssueDesk, words: IssueDeskWords): () => void {
  const { selected, keysShown, slug } = desk
  return listenByKeys({
    ...{ selected, keysShown, heaps: ISSUE_HEAPS },
    other: `/c/${slug}/desk`,
    isAsking: () => desk.asking.peek() !== null,
    chooseHeap: (heap) => chooseHeap(desk, heap),
    step: (by) => step(desk, by),
    openSelected: () => openIssue(desk, selected.peek()),
    stepBack: () => stepBack(desk),
    own: (key) => actOf(desk, words, key),
  })
}

function actOf(desk: IssueDesk, words: IssueDeskWords, key: string): (() => void) | null {
  const asking = ASKS[key]
  if (asking) return () => ask(desk, asking)
  switch (key) {
    case 't':
      return onSelected(desk, 'triage', (issue) => void triage(desk, issue, words))
    case 'c':
      return onSelected(desk, 'close', (issue) => void close(desk, issue, words))
    case 'p':
      return () => document.querySelector<HTMLElement>('.details .issue-photo')?.click()
    default:
      return null
  }
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

function stepBack(desk: IssueDesk): void {
  if (desk.asking.peek()) desk.asking.value = null
  else openIssue(desk, null)
}
