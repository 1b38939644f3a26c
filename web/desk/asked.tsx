import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What is asked about a row; the focus goes to its first answer. */
export function Asked({ legend, children }: { legend: string; children: ComponentChildren }) {
  const asked = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const first = asked.current?.querySelector<HTMLElement>('[data-first], button')
    first?.focus()
  }, [])
  return (
    <fieldset class="reasons desk-asked" ref={asked}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

interface ChoiceProps {
  /** the figure that means it, from 1 */
  readonly n: number
  readonly busy: boolean
  press(): void
  readonly children: ComponentChildren
}

/** One answer, by a press or by its figure. */
export function NumberedChoice({ n, busy, press, children }: ChoiceProps) {
  return (
    <button
      class="button desk-choice"
      type="button"
      data-choice={n}
      aria-disabled={busy ? true : undefined}
      onClick={() => {
        if (!busy) press()
      }}
    >
      {n < 10 ? <kbd>{n}</kbd> : null}
      <span>{children}</span>
    </button>
  )
}
