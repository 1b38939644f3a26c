import { useEffect, useRef } from 'preact/hooks'
import { Labelled } from './labelled.tsx'

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly wrong?: boolean
  /** takes the focus when it appears, as the next thing that is asked */
  readonly focused?: boolean
  readonly value: string
  onInput(typed: string): void
  readonly name: string
  readonly type?: 'text' | 'tel' | 'search' | 'date' | 'time'
  readonly autocomplete?: 'tel' | 'one-time-code' | 'nickname' | 'off'
  readonly inputMode?: 'tel' | 'numeric'
  readonly pattern?: string
  readonly maxLength?: number
  readonly required?: boolean
  readonly class?: string
}

/** A line to type in, with its name above and what is accepted below. */
export function Field({
  label,
  hint,
  wrong,
  focused,
  onInput,
  type = 'text',
  ...input
}: FieldProps) {
  const line = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) line.current?.focus()
  }, [focused])
  return (
    <Labelled label={label} hint={hint}>
      {(bound) => (
        <input
          {...input}
          {...bound}
          // To the types each type is an element of its own; these all take the same attributes.
          type={type as 'text'}
          ref={line}
          aria-invalid={wrong}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Labelled>
  )
}
