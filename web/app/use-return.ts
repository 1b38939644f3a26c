import { useLayoutEffect, useRef } from 'preact/hooks'

interface Left {
  readonly id: string
  readonly scrolled: number
}

/** Brings the reader back to the line they left, with scroll and focus, once what they opened is closed. */
export function useReturn(opened: string | null) {
  const browse = useRef<HTMLDivElement>(null)
  const left = useRef<Left | null>(null)
  const scroller = () =>
    browse.current?.closest<HTMLElement>('.sheet-body') ?? document.documentElement
  // Read while the list still stands: once it is hidden its scroll is gone.
  if (opened && browse.current && !left.current) {
    left.current = { id: opened, scrolled: scroller().scrollTop }
  }
  useLayoutEffect(() => {
    if (opened) {
      scroller().scrollTop = 0
    } else if (left.current) {
      scroller().scrollTop = left.current.scrolled
      rowOf(browse.current, left.current.id)?.focus({ preventScroll: true })
      left.current = null
    }
  }, [opened])
  return browse
}

const rowOf = (browse: HTMLElement | null, id: string): HTMLElement | null =>
  browse?.querySelector<HTMLElement>(
    `[data-id="${CSS.escape(id)}"] .row-name, [data-opens="${CSS.escape(id)}"]`,
  ) ?? null
