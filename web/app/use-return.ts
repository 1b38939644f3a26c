import { useLayoutEffect, useRef } from 'preact/hooks'

/** Brings the reader back to the line they left: same scroll, same focus, once the place is closed. */
export function useReturn(opened: string | null) {
  const browse = useRef<HTMLDivElement>(null)
  const left = useRef<{ id: string; scrolled: number } | null>(null)
  const scroller = () =>
    browse.current?.closest<HTMLElement>('.sheet-body, .sheet') ?? document.documentElement
  useLayoutEffect(() => {
    if (opened) {
      scroller().scrollTop = 0
      return () => {
        left.current = { id: opened, scrolled: left.current?.scrolled ?? 0 }
      }
    }
    if (left.current) {
      scroller().scrollTop = left.current.scrolled
      const row = browse.current?.querySelector<HTMLElement>(
        `[data-id="${CSS.escape(left.current.id)}"] .row-name`,
      )
      row?.focus({ preventScroll: left.current.scrolled > 0 })
      left.current = null
    }
    const remember = () => {
      left.current = null
    }
    return remember
  }, [opened])
  return browse
}
