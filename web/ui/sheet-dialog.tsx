import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface SheetDialogProps {
  readonly class: string
  readonly label: string
  /** it is gone, by whichever way */
  close(): void
  /** what it shows; `shut` closes it from within */
  children(shut: () => void): ComponentChildren
}

/** What is asked over a page, on all of a phone: it stands as long as it is drawn. */
export function SheetDialog({ class: own, label, close, children }: SheetDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Open before the effects of whoever draws in it: a map asks how large it is.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      class={`dialog ${own}`}
      data-shape="sheet"
      ref={dialog}
      aria-label={label}
      onClose={close}
    >
      {children(() => dialog.current?.close())}
    </dialog>
  )
}
