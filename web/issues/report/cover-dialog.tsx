import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { ActButton } from '../../tasks/act-button.tsx'
import { covered, type DraftPhoto } from './draft.ts'
import { type Cover, coveredBytes, draw, mosaicOf, type Point, type Stroke } from './mosaic.ts'
import { useReportWords } from './words.ts'

interface CoverProps {
  readonly photo: DraftPhoto
  done(photo: DraftPhoto): void
  /** shows again what was covered before */
  bare(): void
  close(): void
}

/** As wide as a fingertip shows: a sixth of the shorter side. */
const BRUSH_SHARE = 1 / 12

interface Easel {
  readonly picture: ImageBitmap
  readonly mosaic: HTMLCanvasElement
}

/** A round brush over a photo, for faces and plates; by keys, all of it or nothing. */
export function CoverDialog({ photo, done, bare, close }: CoverProps) {
  const t = useReportWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const easel = useRef<Easel | null>(null)
  const cover = useSignal<Cover>([])
  const saving = useSignal(false)
  useEffect(() => {
    dialog.current?.showModal()
    return setUp(photo, canvas, easel)
  }, [])
  const show = (next: Cover) => {
    cover.value = next
    if (canvas.current && easel.current) {
      draw(canvas.current, easel.current.picture, easel.current.mosaic, next)
    }
  }
  const isCovered = cover.value === 'all' || cover.value.length > 0
  const finish = async () => {
    if (easel.current && isCovered) {
      saving.value = true
      done(covered(photo, await coveredBytes(easel.current.picture, cover.value)))
    }
    dialog.current?.close()
  }
  return (
    <dialog class="cover-dialog" ref={dialog} aria-label={t.cover.heading} onClose={close}>
      <p class="dialog-says">{t.cover.heading}</p>
      <div class="cover-picture">
        <canvas
          ref={canvas}
          role="img"
          aria-label={t.cover.canvas}
          {...brush(canvas, cover, show)}
        />
      </div>
      <p class="quiet" role="status">
        {cover.value === 'all' ? t.cover.whole : t.cover.strokes(cover.value.length)}
      </p>
      <div class="cover-acts">
        <button
          class="button"
          type="button"
          disabled={!isCovered}
          onClick={() => show(cover.value === 'all' ? [] : cover.value.slice(0, -1))}
        >
          {t.cover.undo}
        </button>
        <button
          class="button"
          type="button"
          disabled={!isCovered && photo.bare === null}
          onClick={() => {
            if (isCovered) return show([])
            bare()
            dialog.current?.close()
          }}
        >
          {t.cover.clear}
        </button>
        <button class="button" type="button" onClick={() => show('all')}>
          {t.cover.all}
        </button>
        <button class="button" type="button" onClick={() => dialog.current?.close()}>
          {t.cover.cancel}
        </button>
        <ActButton
          label={t.cover.done}
          busy={saving.value ? t.cover.saving : null}
          weight="primary"
          press={() => void finish()}
        />
      </div>
    </dialog>
  )
}

function setUp(
  { bytes }: DraftPhoto,
  canvas: { readonly current: HTMLCanvasElement | null },
  easel: { current: Easel | null },
): () => void {
  let isGone = false
  void createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })).then((picture) => {
    if (isGone || !canvas.current) return picture.close()
    canvas.current.width = picture.width
    canvas.current.height = picture.height
    easel.current = { picture, mosaic: mosaicOf(picture) }
    draw(canvas.current, picture, easel.current.mosaic, [])
  })
  return () => {
    isGone = true
    easel.current?.picture.close()
    easel.current = null
  }
}

/** What a finger or a mouse on the picture does: each press is a stroke. */
function brush(
  canvas: { readonly current: HTMLCanvasElement | null },
  cover: Signal<Cover>,
  show: (cover: Cover) => void,
) {
  const strokes = (): readonly Stroke[] =>
    cover.peek() === 'all' ? [] : (cover.peek() as Stroke[])
  return {
    onPointerDown: (event: PointerEvent) => {
      const sheet = canvas.current
      if (!sheet || event.button !== 0) return
      sheet.setPointerCapture(event.pointerId)
      const radiusPx = Math.min(sheet.width, sheet.height) * BRUSH_SHARE
      show([...strokes(), { points: [pointOn(sheet, event)], radiusPx }])
    },
    onPointerMove: (event: PointerEvent) => {
      const sheet = canvas.current
      if (!sheet?.hasPointerCapture(event.pointerId)) return
      const last = strokes().at(-1)
      if (!last) return
      const points = [...last.points, pointOn(sheet, event)]
      show([...strokes().slice(0, -1), { ...last, points }])
    },
  }
}

function pointOn(sheet: HTMLCanvasElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = sheet.getBoundingClientRect()
  return [((clientX - left) / width) * sheet.width, ((clientY - top) / height) * sheet.height]
}
