import { computed, effect, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { useFrame } from '../app/frame.ts'
import { type Live, listen } from '../live/socket.ts'
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
  const live = useSignal<Live | null>(null)
  useEffect(() => {
    const line = listen(book.community.slug)
    live.value = line
    const refresh = () => {
      if (!shows) return
      void refreshTasks(book, shows).then(() => refreshWays(book))
    }
    const stops = [
      runClock(book),
      followTasks(book, line, refresh),
      followOutbox(book),
      () => line.close(),
    ]
    // What I hold decides what else I may claim.
    const held = computed(() => book.list.value.filter((task) => myClaim(task)).length)
    stops.push(
      effect(() => {
        if (held.value >= 0) refresh()
      }),
    )
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return { book, live: live.value }
}
