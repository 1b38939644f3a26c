import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { ActButton } from '../../tasks/act-button.tsx'
import { SheetDialog } from '../../ui/sheet-dialog.tsx'
import { type Cover, coveredBytes, draw, mosaicOf, type Point, type Stroke } from './mosaic.ts'
import { useCoverWords } from './words.ts'

interface CoverProps {
  readonly picture: Blob
  /** what its last button says */
  readonly finish: string
  /** takes the covered picture; true once it has it */
  done(bytes: ArrayBuffer): Promise<boolean>
  /** shows again what was covered before; absent where nothing was */
  bare?(): void
  close(): void
  readonly children?: ComponentChildren
}

/** As wide as a fingertip shows: a sixth of the shorter side. */
const BRUSH_SHARE = 1 / 12

interface Easel {
  readonly picture: ImageBitmap
  readonly mosaic: HTMLCanvasElement
}

/** A round brush over a photo, for faces and plates; by keys, all of it or nothing. */
export function CoverDialog({ picture, finish, done, bare, close, children }: CoverProps) {
  const t = useCoverWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const easel = useRef<Easel | null>(null)
  const cover = useSignal<Cover>([])
  const saving = useSignal(false)
  useEffect(() => setUp(picture, canvas, easel), [])
  const show = (next: Cover) => {
    cover.value = next
    if (canvas.current && easel.current) {
      draw(canvas.current, easel.current.picture, easel.current.mosaic, next)
    }
  }
  const isCovered = cover.value === 'all' || cover.value.length > 0
  const save = async (shut: () => void) => {
    if (!easel.current || !isCovered) return shut()
    saving.value = true
    const isTaken = await done(await coveredBytes(easel.current.picture, cover.value))
    saving.value = false
    if (isTaken) shut()
  }
  return (
    <SheetDialog class="cover-dialog" label={t.heading} close={close}>
      {(shut) => (
        <>
          <p class="dialog-says">{t.heading}</p>
          <div class="cover-picture">
            <canvas ref={canvas} role="img" aria-label={t.canvas} {...brush(canvas, cover, show)} />
          </div>
          <p class="quiet" role="status">
            {cover.value === 'all' ? t.whole : t.strokes(cover.value.length)}
          </p>
          {children}
          <div class="cover-acts">
            <button
              class="button"
              type="button"
              disabled={!isCovered}
              onClick={() => show(cover.value === 'all' ? [] : cover.value.slice(0, -1))}
            >
              {t.undo}
            </button>
            <button
              class="button"
              type="button"
              disabled={!isCovered && !bare}
              onClick={() => {
                if (isCovered) return show([])
                bare?.()
                shut()
              }}
            >
              {t.clear}
            </button>
            <button class="button" type="button" onClick={() => show('all')}>
              {t.all}
            </button>
            <button class="button" type="button" onClick={shut}>
              {t.cancel}
            </button>
            <ActButton
              label={finish}
              busy={saving.value ? t.saving : null}
              weight="primary"
              press={() => void save(shut)}
            />
          </div>
        </>
      )}
    </SheetDialog>
  )
}

function setUp(
  photo: Blob,
  canvas: { readonly current: HTMLCanvasElement | null },
  easel: { current: Easel | null },
): () => void {
  let isGone = false
  void createImageBitmap(photo).then((picture) => {
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
