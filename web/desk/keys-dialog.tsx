import type { Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

export interface KeysWords {
  /** on the button that shows them */
  readonly show: string
  readonly heading: string
  readonly rows: readonly (readonly string[])[]
  readonly close: string
}

interface KeysProps {
  readonly shown: Signal<boolean>
  readonly words: KeysWords
}

/** What the keys do. */
export function Keys({ shown, words }: KeysProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isShown = shown.value
  useEffect(() => {
    if (isShown && !dialog.current?.open) dialog.current?.showModal()
  }, [isShown])
  return (
    <dialog
      class="dialog keys"
      ref={dialog}
      aria-label={words.heading}
      onClose={() => (shown.value = false)}
    >
      <h2>{words.heading}</h2>
      <dl>
        {words.rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="button" type="submit">
          {words.close}
        </button>
      </form>
    </dialog>
  )
}
