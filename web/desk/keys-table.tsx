import { useEffect, useRef } from 'preact/hooks'
import type { Desk } from './model.ts'
import { useDeskWords } from './words.ts'

/** What the keys do. */
export function KeysTable({ desk }: { desk: Desk }) {
  const t = useDeskWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const shown = desk.keysShown.value
  useEffect(() => {
    if (shown && !dialog.current?.open) dialog.current?.showModal()
  }, [shown])
  return (
    <dialog
      class="keys"
      ref={dialog}
      aria-label={t.keys.heading}
      onClose={() => (desk.keysShown.value = false)}
    >
      <h2>{t.keys.heading}</h2>
      <dl>
        {t.keys.rows.map(([key, does]) => (
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
          {t.keys.close}
        </button>
      </form>
    </dialog>
  )
}
