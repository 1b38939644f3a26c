import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { PlaceItem } from '../app/page.ts'
import type { TaskBook } from '../tasks/book.ts'
import type { MarkedTask } from '../tasks/open-map.ts'
import type { ClaimItem, TaskItem } from '../tasks/page.ts'
import { lookOf, stateOf } from '../tasks/task.ts'
import { type Chosen, neighbourOf } from './chosen.ts'
import type { Counts, DeskPage, Heap } from './page.ts'

/** The queue as it is looked at: one heap, one task in it, and what is being done about it. */
export interface Desk extends Chosen<number> {
  readonly book: TaskBook
  readonly heap: Signal<Heap>
  readonly counts: Signal<Counts>
  readonly rows: ReadonlySignal<readonly TaskItem[]>
  readonly panel: Signal<'queue' | 'form'>
  /** number of the task for which a reason to send it back is being asked */
  readonly returning: Signal<number | null>
  readonly keysShown: Signal<boolean>
  /** where the new task is */
  readonly point: Signal<LngLat | null>
  readonly marks: ReadonlySignal<readonly MarkedTask[]>
  /** stations and rest stops, to know where one is on the map */
  readonly places: Signal<readonly PlaceItem[]>
}

export function openDesk(page: DeskPage, book: TaskBook): Desk {
  const heap = signal(page.heap)
  const selected = signal<number | null>(null)
  const rows = computed(() => inHeap(book, heap.value))
  return {
    book,
    heap,
    counts: signal(page.counts),
    rows,
    selected,
    opened: signal<number | null>(null),
    panel: signal<'queue' | 'form'>('queue'),
    returning: signal<number | null>(null),
    keysShown: signal(false),
    point: signal<LngLat | null>(null),
    marks: computed(() => marked(rows.value, selected.value, book.now.value)),
    places: signal<readonly PlaceItem[]>([]),
  }
}

/** Goes to another task of the heap: the next, or the one before; from none to the first. */
export function step(desk: Desk, by: 1 | -1): void {
  desk.selected.value = neighbourOf(numbersOf(desk), desk.selected.peek(), by)
}

/** Opens the details of the selected task, or closes them. */
export function toggleOpen(desk: Desk, no: number): void {
  batch(() => {
    desk.selected.value = no
    desk.opened.value = desk.opened.peek() === no ? null : no
    desk.returning.value = null
  })
}

export function chooseHeap(desk: Desk, heap: Heap): void {
  batch(() => {
    desk.heap.value = heap
    desk.selected.value = desk.opened.value = desk.returning.value = null
    desk.panel.value = 'queue'
  })
}

/** The numbers of the tasks of the heap, in order. */
export const numbersOf = (desk: Desk): number[] => desk.rows.peek().map(({ no }) => no)

/** The claims of a task about which the reader decides. */
export const toDecide = ({ claims }: TaskItem): readonly ClaimItem[] =>
  claims.filter(({ can }) => can.includes('verify'))

function inHeap(book: TaskBook, heap: Heap): readonly TaskItem[] {
  const now = book.now.value
  return book.list.value
    .filter((task) => stateOf(task, now) === heap || (heap === 'done' && isToDecide(task)))
    .toSorted((a, b) => urgency(a, heap) - urgency(b, heap) || a.no - b.no)
}

/** One of two may be done while the other still works: it is to be checked all the same. */
const isToDecide = (task: TaskItem): boolean => toDecide(task).length > 0

/** What has waited longest comes first; of what is over, the last. */
function urgency(task: TaskItem, heap: Heap): number {
  const done = Math.min(...task.claims.map((claim) => claim.done_at ?? Number.POSITIVE_INFINITY))
  const lease = Math.min(...task.claims.map((claim) => claim.lease_until))
  switch (heap) {
    case 'done':
      return done
    case 'claimed':
      return lease
    case 'verified':
    case 'lapsed':
      return -task.no
    default:
      return task.until_at ?? task.from_at + A_LONG_TIME
  }
}

/** What has no end is less urgent than what has one. */
const A_LONG_TIME = 10 * 365 * 86_400_000

const marked = (
  rows: readonly TaskItem[],
  selected: number | null,
  now: number,
): readonly MarkedTask[] =>
  rows.map((task) => ({
    no: task.no,
    title: task.title,
    at: task.at,
    look: lookOf(task, now),
    chosen: task.no === selected,
  }))
