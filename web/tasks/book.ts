import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Undoable } from '../../domain/tasks/task.ts'
import type { Refusal } from '../app/change.ts'
import type { Lang } from '../app/i18n.ts'
import type { Community, Frame } from '../app/page.ts'
import { type Outbox, outboxOf, type Waiting } from './outbox.ts'
import type { Me, TaskItem, Way } from './page.ts'

/** What is under way with a task, as it was pressed. */
export type TaskAct =
  | 'claim'
  | 'extend'
  | 'release'
  | 'complete'
  | 'undo'
  | 'verify'
  | 'return'
  | 'cancel'
  | 'amend'

/** What was last done, with the way back while there is one. */
export interface Said {
  readonly no: number
  readonly at: number
  readonly text: string
  readonly undo: { readonly claim: string; readonly of: Undoable; readonly until: number } | null
}

/** What a press came to that did not come off; told at the task itself. */
export interface Refused {
  readonly act: TaskAct
  readonly refusal: Refusal
  /** another task nearby, for who lost a race */
  readonly next: number | null
  readonly at: number
}

/** The tasks of a community as a screen holds them; the acts (acts.ts) write it, everybody reads it. */
export interface TaskBook {
  readonly community: Community
  readonly frame: Frame
  readonly lang: Lang
  readonly me: Me
  /** by number */
  readonly tasks: Signal<ReadonlyMap<number, TaskItem>>
  /** by number: when the server was asked for what is there */
  readonly askedAt: Map<number, number>
  readonly ways: Signal<ReadonlyMap<number, Way>>
  /** where ways are counted from; null: the centre of the community */
  readonly from: Signal<LngLat | null>
  readonly to: Signal<LngLat | null>
  /** minutes straight from `from` to `to`; null: not known */
  readonly direct: Signal<number | null>
  /** the server's clock, told on every second */
  readonly now: Signal<number>
  /** the server's clock less this device's, ms */
  readonly clockOff: Signal<number>
  readonly acting: Signal<ReadonlyMap<number, TaskAct>>
  readonly refused: Signal<ReadonlyMap<number, Refused>>
  readonly said: Signal<Said | null>
  /** acts that wait for a network */
  readonly waiting: Signal<readonly Waiting[]>
  readonly outbox: Outbox
  readonly loading: Signal<'idle' | 'busy' | 'failed'>
  /** by this device's clock, when what is shown was true */
  readonly dataAt: Signal<number>
  readonly offline: Signal<boolean>
  readonly list: ReadonlySignal<readonly TaskItem[]>
}

export interface Opened {
  readonly community: Community
  readonly me: Me
  readonly tasks: readonly TaskItem[]
  /** the server's clock when the page was made */
  readonly now: number
  readonly ways?: Readonly<Record<number, Way>>
}

export function openBook({ community, me, tasks, now, ways = {} }: Opened, frame: Frame): TaskBook {
  const byNo = signal<ReadonlyMap<number, TaskItem>>(new Map(tasks.map((task) => [task.no, task])))
  return {
    community,
    frame,
    lang: frame.lang,
    me,
    tasks: byNo,
    askedAt: new Map(),
    ways: signal<ReadonlyMap<number, Way>>(
      new Map(Object.entries(ways).map(([no, way]) => [Number(no), way])),
    ),
    from: signal<LngLat | null>(null),
    to: signal<LngLat | null>(null),
    direct: signal<number | null>(null),
    now: signal(now),
    clockOff: signal(0),
    acting: signal<ReadonlyMap<number, TaskAct>>(new Map()),
    refused: signal<ReadonlyMap<number, Refused>>(new Map()),
    said: signal<Said | null>(null),
    waiting: signal<readonly Waiting[]>([]),
    outbox: outboxOf(me.id),
    loading: signal<'idle' | 'busy' | 'failed'>('idle'),
    dataAt: signal(now),
    offline: signal(false),
    list: computed(() => [...byNo.value.values()]),
  }
}

/**
 * Puts tasks into the book as the server told them. Answers may overtake each other: what was asked
 * earlier than what is there already is passed over.
 *
 * @param askedAt when the server was asked, by this device's clock
 */
export function take(book: TaskBook, tasks: readonly TaskItem[], askedAt: number): void {
  const fresh = tasks.filter(({ no }) => (book.askedAt.get(no) ?? 0) <= askedAt)
  for (const { no } of fresh) book.askedAt.set(no, askedAt)
  book.tasks.value = new Map([
    ...book.tasks.peek(),
    ...fresh.map((task) => [task.no, task] as const),
  ])
}

/** Puts the whole answer in the place of what is there, but for what was asked for since. */
export function takeAll(book: TaskBook, tasks: readonly TaskItem[], askedAt: number): void {
  const newer = [...book.tasks.peek().values()].filter(
    ({ no }) => (book.askedAt.get(no) ?? 0) > askedAt,
  )
  batch(() => {
    book.tasks.value = new Map(newer.map((task) => [task.no, task]))
    take(book, tasks, askedAt)
  })
}

/** Sets the clock by the server's. */
export function setClock(book: TaskBook, serverNow: number): void {
  batch(() => {
    book.clockOff.value = serverNow - Date.now()
    book.now.value = serverNow
  })
}

export const mark = <V>(marks: Signal<ReadonlyMap<number, V>>, no: number, value: V): void => {
  marks.value = new Map([...marks.value, [no, value]])
}

export const unmark = <V>(marks: Signal<ReadonlyMap<number, V>>, no: number): void => {
  if (marks.value.has(no)) marks.value = without(marks.value, no)
}

const without = <V>(map: ReadonlyMap<number, V>, no: number): ReadonlyMap<number, V> => {
  const rest = new Map(map)
  rest.delete(no)
  return rest
}
