import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useFrame } from './frame.ts'

const MINUTE_MS = 60_000

/** The time, by the minute: first the server's, so that the first paint agrees with its HTML. */
export function useNow(): number {
  const now = useSignal(useFrame().now)
  useEffect(() => everyMinute((at) => (now.value = at)), [])
  return now.value
}

/** Tells the time at once and then every minute; returns how to stop. */
export function everyMinute(tell: (at: number) => void): () => void {
  tell(Date.now())
  const timer = setInterval(() => tell(Date.now()), MINUTE_MS)
  return () => clearInterval(timer)
}
