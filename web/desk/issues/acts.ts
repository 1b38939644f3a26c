import { batch } from '@preact/signals'
import type { CategoryId } from '../../../domain/issues/category.ts'
import type { Reason } from '../../../domain/issues/issue.ts'
import { type Change, change, send } from '../../app/change.ts'
import type { IssueItem, Named } from '../../issues/page.ts'
import { readStory } from '../../issues/read.ts'
import { focusOn, nextAfter } from '../chosen.ts'
import { type DeskAct, type IssueDesk, numbersOf, openIssue, takeIssues } from './model.ts'
import type { IssueDeskWords } from './zh.ts'

/** What whoever sorts a report corrects of it. */
export interface Correction {
  readonly text?: string | null
  readonly category?: CategoryId
}

/** Takes a report on: from then on anybody may read it. It stays in sight, to be assigned at once. */
export const triage = (
  desk: IssueDesk,
  issue: IssueItem,
  t: IssueDeskWords,
  correction: Correction = {},
): Promise<boolean> => {
  if (desk.opened.peek() !== issue.no) openIssue(desk, issue.no)
  return carryOut(desk, issue, {
    act: 'triage',
    wish: step(issue, 'triage', correction),
    says: t.said.triage(issue.no),
  })
}

/** Corrects the line of a report that was taken on before. */
export const reword = (
  desk: IssueDesk,
  issue: IssueItem,
  text: string | null,
  t: IssueDeskWords,
): Promise<boolean> =>
  carryOut(desk, issue, {
    act: 'words',
    wish: step(issue, 'words', { text }),
    says: t.said.reword(issue.no),
  })

/** Gives the day by which it is fixed. */
export const plan = (
  desk: IssueDesk,
  issue: IssueItem,
  dueAt: number,
  says: string,
): Promise<boolean> =>
  carryOut(desk, issue, { act: 'date', wish: step(issue, 'plan', { due_at: dueAt }), says })

/** Moves the day that was given, and says why. */
export const extend = (
  desk: IssueDesk,
  issue: IssueItem,
  { dueAt, because }: { readonly dueAt: number; readonly because: Reason },
  says: string,
): Promise<boolean> =>
  carryOut(desk, issue, {
    act: 'date',
    wish: step(issue, 'extension', { due_at: dueAt, because }),
    says,
  })

export const assign = (
  desk: IssueDesk,
  issue: IssueItem,
  { id }: Named,
  says: string,
): Promise<boolean> =>
  carryOut(desk, issue, {
    act: 'assign',
    wish: step(issue, 'assignment', { organisation: id }),
    says,
  })

export const merge = (
  desk: IssueDesk,
  issue: IssueItem,
  into: number,
  t: IssueDeskWords,
): Promise<boolean> =>
  carryOut(desk, issue, {
    act: 'merge',
    wish: step(issue, 'merging', { into }),
    says: t.said.merge(issue.no, into),
  })

export const reject = (
  desk: IssueDesk,
  issue: IssueItem,
  because: Reason,
  t: IssueDeskWords,
): Promise<boolean> =>
  carryOut(desk, issue, {
    act: 'reject',
    wish: step(issue, 'rejection', { because }),
    says: t.said.reject(issue.no),
  })

export const close = (desk: IssueDesk, issue: IssueItem, t: IssueDeskWords): Promise<boolean> =>
  carryOut(desk, issue, {
    act: 'close',
    wish: step(issue, 'closure'),
    says: t.said.close(issue.no),
  })

/** A link by which an organisation acts on one issue. */
export interface MadeLink {
  readonly link: string
  readonly id: string
  readonly until: number
}

export async function makeLink(desk: IssueDesk, { no }: IssueItem): Promise<MadeLink | null> {
  desk.acting.value = { no, act: 'link' }
  const told = await send<MadeLink>(change(`/api/issues/${no}/links`))
  batch(() => {
    desk.acting.value = null
    desk.refused.value = told.ok ? null : { no, refusal: told.refusal }
  })
  return told.ok ? told.receipt : null
}

export async function revokeLink(desk: IssueDesk, no: number, id: string): Promise<boolean> {
  const told = await send(change(`/api/issues/${no}/links/${id}`, {}, 'DELETE'))
  desk.refused.value = told.ok ? null : { no, refusal: told.refusal }
  return told.ok
}

/** Fetches one issue afresh with its story; what is there stays where that fails. */
export async function lookAgain(desk: IssueDesk, no: number): Promise<void> {
  const fresh = await readStory(no).catch(() => null)
  if (!fresh) return
  batch(() => {
    takeIssues(desk, [fresh.issue])
    if (desk.opened.peek() === no) desk.story.value = fresh
  })
}

interface DeskStep {
  readonly act: DeskAct
  readonly wish: Change
  readonly says: string
}

// Two desks cannot both act: each names the last step that it has seen.
const step = ({ no, seq }: IssueItem, resource: string, more: object = {}): Change =>
  change(`/api/issues/${no}/${resource}`, { after: seq, ...more })

async function carryOut(
  desk: IssueDesk,
  { no }: IssueItem,
  { act, wish, says }: DeskStep,
): Promise<boolean> {
  const next = nextAfter(numbersOf(desk), no)
  batch(() => {
    desk.acting.value = { no, act }
    desk.refused.value = null
  })
  const told = await send(wish)
  await lookAgain(desk, no)
  batch(() => {
    desk.acting.value = null
    if (!told.ok) {
      desk.refused.value = { no, refusal: told.refusal }
      return
    }
    say(desk, says)
    desk.asking.value = null
    if (act !== 'triage') goOn(desk, no, next)
  })
  focusOn(desk.selected.peek())
  return told.ok
}

/** So long what was said stays. */
const STAYS_MS = 6000

function say(desk: IssueDesk, says: string): void {
  desk.said.value = says
  setTimeout(() => {
    if (desk.said.peek() === says) desk.said.value = ''
  }, STAYS_MS)
}

/** Where the issue has left the heap, the one that takes its place is looked at. */
function goOn(desk: IssueDesk, no: number, next: number | null): void {
  if (desk.issues.peek().get(no)?.phase === desk.heap.peek()) return
  desk.selected.value = next
  openIssue(desk, next)
}
