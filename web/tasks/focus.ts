import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

/** Brings a task into sight and the focus to what can be done with it. */
export function goToTask(no: number): void {
  const card = document.querySelector(`[data-no="${no}"]`)
  if (!card) {
    location.href = `/t/${no}`
    return
  }
  card.scrollIntoView({ block: 'center' })
  focusIn(card)
}

/**
 * Keeps the focus with a task whose card moves to another part of the list, or whose button has
 * become another one: to be thrown back to the top of the page is to be lost for who cannot see it.
 */
export function useKeptFocus() {
  const list = useRef<HTMLDivElement>(null)
  const last = useRef<string | null>(null)
  useEffect(() => {
    // Who points elsewhere has left by themselves.
    const leave = ({ target }: PointerEvent) => {
      if (numberOf(target) !== last.current) last.current = null
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [])
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return
    const card = list.current?.querySelector(`[data-no="${last.current}"]`)
    if (card) focusIn(card)
  })
  return {
    ref: list,
    onFocusIn: ({ target }: FocusEvent) => {
      last.current = numberOf(target)
    },
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) last.current = null
    },
  }
}

/** To what can be done with a task; where that is nothing, to its name. */
function focusIn(card: Element): void {
  const element =
    card.querySelector<HTMLElement>('.task-acts .button:not([data-weight="plain"])') ??
    card.querySelector<HTMLElement>('.task-title')
  element?.focus()
}

const numberOf = (target: EventTarget | null): string | null =>
  (target as Element | null)?.closest<HTMLElement>('[data-no]')?.dataset.no ?? null
