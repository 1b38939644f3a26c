import { batch } from '@preact/signals'
import { followNews, numbersIn } from '../live/follow-news.ts'
import type { Live } from '../live/socket.ts'
import { setClock, type TaskBook, take, takeAll } from './book.ts'
import type { TaskItem } from './page.ts'
import { readNear, readTask, readTasks, waysOf } from './read.ts'

const SECOND_MS = 1000

/** So long what was said stays, where it cannot be taken back. */
const STAYS_MS = 6000

/** More changed at once than this: the list is fetched as a whole. */
const MOST_SINGLE = 6

/** What the screen shows of the community's tasks. */
export type Shows = readonly Readonly<Record<string, string>>[]

/** What one who helps looks at: their own, what is open, what others are on. */
export const HELPERS_SHOW: Shows = [{ mine: 'yes' }, { state: 'open' }, { state: 'claimed' }]

/** Fetches afresh all that a screen shows; what is there stays where that fails. */
export async function refreshTasks(book: TaskBook, shows: Shows = HELPERS_SHOW): Promise<void> {
  book.loading.value = 'busy'
  const askedAt = Date.now()
  try {
    const read = await Promise.all(shows.map((query) => readTasks(book.community.slug, query)))
    const stored = read.map(({ storedAt }) => storedAt).filter((at) => at !== null)
    batch(() => {
      takeAll(
        book,
        read.flatMap(({ answer }) => answer.tasks),
        askedAt,
      )
      if (stored.length === 0 && read[0]) setClock(book, read[0].answer.now)
      book.offline.value = stored.length > 0
      book.dataAt.value = Math.min(askedAt, ...stored)
      book.loading.value = 'idle'
    })
  } catch {
    batch(() => {
      book.loading.value = 'failed'
      book.offline.value = !navigator.onLine
    })
  }
}

/** Fetches how far the open tasks are, from where one is and on the way to where one goes. */
export async function refreshWays(book: TaskBook): Promise<void> {
  const from = book.from.peek() ?? book.community.center
  const askedAt = Date.now()
  const near = await readNear(book.community.slug, from, book.to.peek()).catch(() => null)
  if (!near) return
  batch(() => {
    take(book, near.tasks, askedAt)
    book.ways.value = waysOf(near)
    book.direct.value = near.direct_minutes
  })
}

/** Fetches one task afresh; one that may not be read, or not now, stays as it is. */
export async function lookAgain(book: TaskBook, no: number): Promise<TaskItem | null> {
  const askedAt = Date.now()
  const task = await readTask(no).catch(() => null)
  if (task) take(book, [task], askedAt)
  return task
}

/** Lets the clock run on; what was said goes when it cannot be taken back any more. */
export function runClock(book: TaskBook): () => void {
  const tell = () => {
    book.now.value = Date.now() + book.clockOff.peek()
    const said = book.said.peek()
    const gone = said && (said.undo?.until ?? said.at + STAYS_MS) <= book.now.peek()
    if (gone) book.said.value = null
  }
  tell()
  const timer = setInterval(tell, SECOND_MS)
  return () => clearInterval(timer)
}

/** Fetches what the news say has changed; a task that is not shown any more costs one look. */
export const followTasks = (book: TaskBook, live: Live, refresh: () => void): (() => void) =>
  followNews(live, {
    told: (rows) => {
      const changed = numbersIn(rows, 'no')
      if (changed.length > MOST_SINGLE) refresh()
      else for (const no of changed) void lookAgain(book, no)
    },
    missed: () => refresh(),
  })
