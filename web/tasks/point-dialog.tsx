import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { LngLat } from '../../domain/kit/geo.ts'
import { SheetDialog } from '../ui/sheet-dialog.tsx'
import type { TaskBook } from './book.ts'
import type { OpenMap } from './open-map.ts'
import { useGround } from './use-ground.ts'

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
  const canvas = useRef<HTMLDivElement>(null)
  const at = useSignal<LngLat | null>(null)
  const failed = useSignal(false)
  useGround(canvas, openMap, {
    community: book.community,
    frame: book.frame,
    pin: { at, label: says.pin },
    touchedGround: (touched) => {
      at.value = touched
    },
    opened: () => undefined,
    failed: () => {
      failed.value = true
    },
  })
  return (
    <SheetDialog class="point-dialog" label={says.heading} close={close}>
      {(shut) => (
        <>
          <p>{failed.value ? says.noMap : says.heading}</p>
          <div class="map point-map">
            <div class="map-canvas" ref={canvas} />
          </div>
          <p class="point-acts">
            <button class="button" type="button" onClick={shut}>
              {says.cancel}
            </button>
            <button
              class="button"
              data-weight="primary"
              type="button"
              disabled={at.value === null}
              onClick={() => {
                if (at.value) chosen(at.value)
                shut()
              }}
            >
              {says.confirm}
            </button>
          </p>
        </>
      )}
    </SheetDialog>
  )
}
