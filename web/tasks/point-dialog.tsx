import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { TaskBook } from './book.ts'
import { NO_MARKS, NO_PLACES } from './nothing.ts'
import type { OpenMap } from './open-map.ts'

interface PointDialogProps {
  readonly book: TaskBook
  readonly openMap: OpenMap
  readonly says: {
    readonly heading: string
    readonly pin: string
    readonly confirm: string
    readonly cancel: string
    readonly noMap: string
  }
  chosen(at: LngLat): void
  close(): void
}

/** A map over the page, to touch a point of it. */
export function PointDialog({ book, openMap, says, chosen, close }: PointDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const at = useSignal<LngLat | null>(null)
  const failed = useSignal(false)
  useEffect(() => {
    dialog.current?.showModal()
    const opening = openMap(canvas.current as HTMLElement, {
      community: book.community,
      frame: book.frame,
      tasks: NO_MARKS,
      places: NO_PLACES,
      pin: { at, label: says.pin },
      touchedTask: () => undefined,
      touchedGround: (touched) => {
        at.value = touched
      },
    })
    opening.catch(() => {
      failed.value = true
    })
    return () => void opening.then((map) => map.remove()).catch(() => undefined)
  }, [])
  return (
    <dialog
      class="dialog point-dialog"
      data-shape="sheet"
      ref={dialog}
      aria-label={says.heading}
      onClose={close}
    >
      <p>{failed.value ? says.noMap : says.heading}</p>
      <div class="map point-map">
        <div class="map-canvas" ref={canvas} />
      </div>
      <p class="point-acts">
        <button class="button" type="button" onClick={() => dialog.current?.close()}>
          {says.cancel}
        </button>
        <button
          class="button"
          data-weight="primary"
          type="button"
          disabled={at.value === null}
          onClick={() => {
            if (at.value) chosen(at.value)
            dialog.current?.close()
          }}
        >
          {says.confirm}
        </button>
      </p>
    </dialog>
  )
}
