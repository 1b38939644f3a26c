import { effect } from '@preact/signals'
import type { Live } from '../live/socket.ts'
import { take } from '../tasks/book.ts'
import type { Shows } from '../tasks/follow.ts'
import { readTasks } from '../tasks/read.ts'
import { readPlaces } from '../tasks/read-places.ts'
import type { Desk } from './model.ts'
import type { Counts } from './page.ts'

/** What is always there: the heaps that change by the minute. */
export const QUEUE_SHOWS: Shows = [{ state: 'done' }, { state: 'open' }, { state: 'claimed' }]

/** Many rows of news are one look at the heights. */
const REST_MS = 400

/** Keeps the heights of the heaps as they are, and brings a heap when it is first looked at. */
export function followQueue(desk: Desk, live: Live): () => void {
  const { slug } = desk.book.community
  let resting: ReturnType<typeof setTimeout>
  const stopCounts = effect(() => {
    live.model.news.value
    live.model.refetch.value
    desk.book.acting.value
    clearTimeout(resting)
    resting = setTimeout(() => void readCounts(slug).then(tell(desk), ignore), REST_MS)
  })
  const stopHeap = effect(() => {
    const state = desk.heap.value
    // A refresh drops what is not always there.
    const askedAt = Math.max(Date.now(), desk.book.dataAt.value)
    if (QUEUE_SHOWS.some((query) => query.state === state)) return
    void readTasks(slug, { state }).then(
      ({ answer }) => take(desk.book, answer.tasks, askedAt),
      ignore,
    )
  })
  void readPlaces(slug, 'places?kind=station,rest_stop&limit=200').then((places) => {
    desk.places.value = places
  }, ignore)
  return () => {
    stopCounts()
    stopHeap()
    clearTimeout(resting)
  }
}

const tell = (desk: Desk) => (counts: Counts) => {
  desk.counts.value = counts
}

async function readCounts(slug: string): Promise<Counts> {
  const answer = await fetch(`/api/communities/${slug}/tasks/counts`, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`counts answered ${answer.status}`)
  return answer.json()
}

// What is shown stays, and the note above says how old it is.
const ignore = () => undefined
