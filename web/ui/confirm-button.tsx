import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

interface ConfirmProps {
  readonly label: string
  /** what is asked before it is done */
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly busy: boolean
  act(): void
}

/** For what cannot be taken back: asks once, in its own place, and leaves the focus where it was. */
export function ConfirmButton({ label, question, yes, no, busy, act }: ConfirmProps) {
  const asking = useSignal(false)
  const asked = useSignal(false)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked.value) first.current?.focus()
  }, [asking.value])
  const ask = (open: boolean) => {
    asked.value = true
    asking.value = open
  }
  if (!asking.value) {
    return (
      <button ref={first} class="button" type="button" disabled={busy} onClick={() => ask(true)}>
        {label}
      </button>
    )
  }
  return (
    <fieldset class="confirm" aria-label={question}>
      <span>{question}</span>
      <button ref={first} class="button" type="button" onClick={() => ask(false)}>
        {no}
      </button>
      <button
        class="button"
        data-weight="danger"
        type="button"
        disabled={busy}
        onClick={() => {
          ask(false)
          act()
        }}
      >
        {yes}
      </button>
    </fieldset>
  )
}
