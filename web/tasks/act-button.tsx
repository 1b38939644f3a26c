import type { ComponentChildren } from 'preact'

interface ActButtonProps {
  readonly label: ComponentChildren
  /** what it says while it is under way; then it cannot be pressed again */
  readonly busy?: string | null
  readonly weight?: 'primary' | 'plain'
  readonly class?: string
  press(): void
}

/** A button that says what it is doing; it is never disabled, for that would take the focus away. */
export function ActButton({ label, busy, weight, press, ...more }: ActButtonProps) {
  return (
    <button
      class={`button ${more.class ?? ''}`}
      data-weight={weight}
      type="button"
      aria-disabled={busy ? true : undefined}
      aria-busy={busy ? true : undefined}
      onClick={() => {
        if (!busy) press()
      }}
    >
      {busy ?? label}
    </button>
  )
}
