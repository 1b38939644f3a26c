import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Live, listen } from './socket.ts'

/**
 * Listens to a community's room while the page is there; `follow` says what is done with it, and how
 * each of that is stopped. Null until the page is taken over by its script.
 */
export function useLive(
  slug: string,
  follow: (live: Live) => readonly (() => void)[],
): Live | null {
  const live = useSignal<Live | null>(null)
  useEffect(() => {
    const line = listen(slug)
    live.value = line
    const stops = follow(line)
    return () => {
      for (const stop of stops) stop()
      line.close()
    }
  }, [])
  return live.value
}
