import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useFrame } from './frame.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60_000

/** The time, by the minute: first the server's, so that the first paint agrees with its HTML. */
export function useNow(): number {
  const now = useSignal(useFrame().now)
  useEffect(() => everyMinute((at) => (now.value = at)), [])
  return now.value
}

/** The time, by the second, for what runs out while one looks at it. */
export function useTick(): number {
  const now = useSignal(Date.now())
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return now.value
}

/** Tells the time at once and then every minute; returns how to stop. */
export function everyMinute(tell: (at: number) => void): () => void {
  tell(Date.now())
  const timer = setInterval(() => tell(Date.now()), MINUTE_MS)
  return () => clearInterval(timer)
}
