import { useEffect, useMemo } from 'preact/hooks'
import { lookAgain, type Responding, startResponding } from './model.ts'
import type { RespondPage } from './page.ts'

/** Opens what came with the page, and looks again whenever somebody comes back to it. */
export function useResponding(page: RespondPage): Responding {
  const on = useMemo(() => startResponding(page), [])
  useEffect(() => {
    const look = () => {
      if (!document.hidden && on.acting.peek() === null) void lookAgain(on)
    }
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
    }
  }, [])
  return on
}
