import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Phase } from '../../../domain/issues/state.ts'
import { phaseOf } from '../../../domain/issues/state.ts'
import type { Refusal } from '../../app/change.ts'
import type { IssueItem, IssuePoint, IssueStory, Named } from '../../issues/page.ts'
import { type Chosen, neighbourOf } from '../chosen.ts'
import type { IssueDeskPage, Route } from './page.ts'

/** What is asked about the opened issue. */
export type Asking = 'assign' | 'date' | 'words' | 'merge' | 'reject' | 'link'

/** What is under way with an issue. */
export type DeskAct = 'triage' | 'assign' | 'date' | 'words' | 'merge' | 'reject' | 'close' | 'link'

/** The queue of reports as it is looked at: one heap, one issue in it, and what is done about it. */
export interface IssueDesk extends Chosen<number> {
  readonly slug: string
  readonly organisations: readonly Named[]
  readonly routes: readonly Route[]
  readonly heap: Signal<Phase>
  /** by number, those of all heaps that were looked at */
  readonly issues: Signal<ReadonlyMap<number, IssueItem>>
  readonly rows: ReadonlySignal<readonly IssueItem[]>
  readonly points: Signal<readonly IssuePoint[]>
  /** how high the heaps are that change by the minute */
  readonly counts: ReadonlySignal<Partial<Record<Phase, number>>>
  readonly selectedPoint: ReadonlySignal<IssuePoint | null>
  /** all that happened to the opened one */
  readonly story: Signal<IssueStory | null>
  readonly asking: Signal<Asking | null>
  readonly acting: Signal<{ readonly no: number; readonly act: DeskAct } | null>
  readonly refused: Signal<{ readonly no: number; readonly refusal: Refusal } | null>
  readonly said: Signal<string>
  readonly keysShown: Signal<boolean>
}

export function openIssueDesk(page: IssueDeskPage): IssueDesk {
  const heap = signal<Phase>(page.heap)
  const issues = signal<ReadonlyMap<number, IssueItem>>(
    new Map(page.issues.map((issue) => [issue.no, issue])),
  )
  const points = signal<readonly IssuePoint[]>([])
  const selected = signal<number | null>(page.opened)
  const opened = signal<number | null>(page.opened)
  return {
    slug: page.community.slug,
    organisations: page.organisations,
    routes: page.routes,
    heap,
    issues,
    rows: computed(() => inHeap(issues.value, heap.value, opened.value)),
    points,
    counts: computed(() => countOf(points.value)),
    selected,
    selectedPoint: computed(() => points.value.find(({ no }) => no === selected.value) ?? null),
    opened,
    story: signal<IssueStory | null>(null),
    asking: signal<Asking | null>(null),
    acting: signal<{ no: number; act: DeskAct } | null>(null),
    refused: signal<{ no: number; refusal: Refusal } | null>(null),
    said: signal(''),
    keysShown: signal(false),
  }
}

/** Puts issues into the desk as the server told them. */
export function takeIssues(desk: IssueDesk, issues: readonly IssueItem[]): void {
  desk.issues.value = new Map([
    ...desk.issues.peek(),
    ...issues.map((issue) => [issue.no, issue] as const),
  ])
}

/** Puts a whole heap in the place of what was known of it. */
export function takeHeap(desk: IssueDesk, heap: Phase, issues: readonly IssueItem[]): void {
  const others = [...desk.issues.peek().values()].filter(({ phase }) => phase !== heap)
  desk.issues.value = new Map([...others, ...issues].map((issue) => [issue.no, issue]))
}

/** Goes to another issue of the heap: the next, or the one before; from none to the first. */
export function step(desk: IssueDesk, by: 1 | -1): void {
  const no = neighbourOf(numbersOf(desk), desk.selected.peek(), by)
  if (no === null) return
  batch(() => {
    desk.selected.value = no
    // Whoever works through a heap sees each one opened.
    if (desk.opened.peek() !== null) openIssue(desk, no)
  })
}

export function openIssue(desk: IssueDesk, no: number | null): void {
  batch(() => {
    if (no !== null) desk.selected.value = no
    desk.opened.value = no
    desk.asking.value = null
    if (desk.story.peek()?.issue.no !== no) desk.story.value = null
  })
}

export function chooseHeap(desk: IssueDesk, heap: Phase): void {
  batch(() => {
    desk.heap.value = heap
    desk.selected.value = null
    openIssue(desk, null)
  })
}

/** Asks something about the selected issue, if that can be done with it. */
export function ask(desk: IssueDesk, asking: Asking, no = desk.selected.peek()): void {
  const issue = no === null ? undefined : desk.issues.peek().get(no)
  if (!issue || !canAsk(issue, asking)) return
  batch(() => {
    openIssue(desk, issue.no)
    desk.asking.value = asking
  })
}

/** The same for a press: a second one puts it away. */
export function toggleAsking(desk: IssueDesk, asking: Asking, no: number): void {
  if (desk.asking.peek() === asking && desk.opened.peek() === no) desk.asking.value = null
  else ask(desk, asking, no)
}

export function canAsk({ can, holder, phase }: IssueItem, asking: Asking): boolean {
  if (asking === 'link') return holder.is === 'organisation' && phase === 'open'
  if (asking === 'date') return can.includes('plan') || can.includes('extend')
  if (asking === 'words') return can.includes('triage') || can.includes('reword')
  return can.includes(asking)
}

/** The numbers of the issues of the heap, in order. */
export const numbersOf = (desk: IssueDesk): number[] => desk.rows.peek().map(({ no }) => no)

/**
 * What is late or has waited longest comes first; of what is over, the last. The opened one stays,
 * also when a step took it to another heap: what was taken up wants to be assigned.
 */
function inHeap(
  issues: ReadonlyMap<number, IssueItem>,
  heap: Phase,
  opened: number | null,
): readonly IssueItem[] {
  const isOver = heap === 'done' || heap === 'gone'
  return [...issues.values()]
    .filter(({ phase, no }) => phase === heap || no === opened)
    .toSorted((a, b) => (isOver ? b.no - a.no : a.due_at - b.due_at || a.no - b.no))
}

function countOf(points: readonly IssuePoint[]): Partial<Record<Phase, number>> {
  const counts: Partial<Record<Phase, number>> = { new: 0, open: 0, fixed: 0 }
  for (const { state } of points) counts[phaseOf(state)] = (counts[phaseOf(state)] ?? 0) + 1
  return counts
}
