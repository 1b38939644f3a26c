import type { ComponentChild } from 'preact'
import { useId } from 'preact/hooks'

interface LabelledProps {
  readonly label: string
  readonly hint?: string | undefined
  /** draws what is typed or chosen in, bound to its name and its hint */
  children(bound: Bound): ComponentChild
}

interface Bound {
  readonly id: string
  readonly 'aria-describedby': string | undefined
}

/** A field of a form: its name above, what is accepted below. */
export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': hintId })}
      {hint ? (
        <p class="quiet" id={hintId}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
