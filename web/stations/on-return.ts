import { useEffect } from 'preact/hooks'

/** Reads again when somebody comes back to the page: in a pocket it was not kept up. */
export function useOnReturn(look: () => Promise<unknown>): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') void look()
    }
    document.addEventListener('visibilitychange', seen)
    return () => document.removeEventListener('visibilitychange', seen)
  }, [])
}
