import { computed, effect } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { useFrame } from '../app/frame.ts'
import type { Live } from '../live/socket.ts'
import { useLive } from '../live/use-live.ts'
import { type Opened, openBook, type TaskBook } from './book.ts'
import { followTasks, refreshTasks, refreshWays, runClock, type Shows } from './follow.ts'
import { followOutbox } from './follow-outbox.ts'
import { myClaim } from './task.ts'

export interface Followed {
  readonly book: TaskBook
  /** null until the page is taken over by its script */
  readonly live: Live | null
}

/** Opens the tasks that came with a page, and keeps them as they are now while it is looked at. */
export function useTaskBook(opened: Opened, shows: Shows | null): Followed {
  const frame = useFrame()
  const book = useMemo(() => openBook(opened, frame), [])
  const refresh = () => {
    if (!shows) return
    void refreshTasks(book, shows).then(() => refreshWays(book))
  }
  const live = useLive(book.community.slug, (line) => [
    runClock(book),
    followTasks(book, line, refresh),
    followOutbox(book),
    followHeld(book, refresh),
  ])
  return { book, live }
}

/** What I hold decides what else I may claim. */
function followHeld(book: TaskBook, refresh: () => void): () => void {
  const held = computed(() => book.list.value.filter((task) => myClaim(task)).length)
  return effect(() => {
    if (held.value >= 0) refresh()
  })
}
