import type { TaskKind } from '../../domain/tasks/task.ts'
import type { TaskBook } from './book.ts'
import type { TaskItem, Way } from './page.ts'
import { isHeldByMe, myClaim, stateOf } from './task.ts'

export interface Narrowed {
  readonly kind: TaskKind | null
  /** only what asks for nothing that I cannot do */
  readonly skilled: boolean
}

export interface Sections {
  readonly mine: readonly TaskItem[]
  readonly open: readonly TaskItem[]
  readonly others: readonly TaskItem[]
}

type Read = Pick<TaskBook, 'list' | 'now' | 'ways' | 'refused' | 'acting' | 'me'>

/**
 * Parts the tasks as one who helps reads them: what is in their hands, first what runs out first; what
 * is open, nearest first; what others are on. One that somebody has just lost stays where they pressed.
 */
export function sections(book: Read, { kind, skilled }: Narrowed): Sections {
  const now = book.now.value
  const tasks = book.list.value
  const mine = tasks.filter((task) => isMine(task, now))
  const rest = tasks
    .filter((task) => !isMine(task, now))
    .filter((task) => kind === null || task.kind === kind)
    .filter((task) => !skilled || task.skills.every((skill) => book.me.skills.includes(skill)))
  const stays = ({ no }: TaskItem) => book.refused.value.has(no) || book.acting.value.has(no)
  const open = rest.filter((task) => stateOf(task, now) === 'open' || stays(task))
  const others = rest.filter((task) => stateOf(task, now) === 'claimed' && !stays(task))
  return {
    mine: mine.toSorted((a, b) => due(a) - due(b)),
    open: open.toSorted((a, b) => cost(book.ways.value, a) - cost(book.ways.value, b)),
    others: others.toSorted((a, b) => b.no - a.no),
  }
}

/** In my hands, or done by me and not yet checked. */
const isMine = (task: TaskItem, now: number): boolean =>
  isHeldByMe(task, now) || myClaim(task)?.state === 'done'

const due = (task: TaskItem): number => {
  const claim = myClaim(task)
  return claim?.state === 'held' ? claim.lease_until : Number.POSITIVE_INFINITY
}

/** On the way to somewhere the detour counts, else the walk; what is beyond reach comes last. */
function cost(ways: ReadonlyMap<number, Way>, { no }: TaskItem): number {
  const way = ways.get(no)
  return way ? (way.detour ?? way.walk) : Number.MAX_SAFE_INTEGER + no
}
