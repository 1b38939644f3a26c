import type { Map as MapLibre } from 'maplibre-gl'
import { isKind, type KindId } from '../../domain/places/kinds.ts'
import { type Shape, shapeOf, toneOf } from '../ui/shapes.ts'
import type { Palette } from './palette.ts'

/** A door that is shut is drawn hollow; one that is open, or of unknown hours, solid. */
export type Look = 'solid' | 'hollow'

/** CSS pixels of a mark with the room its edge needs; the shapes stand in a box of 36. */
const BOX = 36
const EDGE = 2
const SIDE = BOX + 2 * EDGE

const GLYPH_BOX = 15
const GLYPH_PX = 18

/** Where the eye sees the middle of a shape. */
const MIDDLE: Record<Shape, number> = { house: 18, hexagon: 18, arch: 19, diamond: 18, shield: 17 }

export const markOf = (kind: KindId, look: Look): string => `mark:${kind}:${look}`

/** Draws one mark, whose name has its family cut off: of `task:open`, `open`. Null for a name that is none. */
type DrawMark = (name: string, palette: Palette) => ImageData | null

/** Whose marks stand on which map, by the name before the colon. */
export type MarkFamilies = Readonly<Record<string, DrawMark>>

export const PLACE_MARKS: MarkFamilies = {
  mark: (name, palette) => {
    const [kind, look] = name.split(':')
    return kind && isKind(kind) ? drawPlaceMark(kind, look as Look, palette) : null
  },
}

/** Draws marks when the map first asks for them. */
export function provideMarks(
  map: MapLibre,
  palette: () => Palette,
  families: MarkFamilies = PLACE_MARKS,
): void {
  map.setMissingStyleImageResolver((id) => {
    const image = drawnMark(id, palette(), families)
    if (image) map.addImage(id, image, { pixelRatio: pixelRatio() })
  })
}

/** Draws the marks in use anew, in the colours of another theme. */
export function redrawMarks(
  map: MapLibre,
  palette: Palette,
  families: MarkFamilies = PLACE_MARKS,
): void {
  for (const id of map.listImages()) {
    const image = drawnMark(id, palette, families)
    if (image) map.updateImage(id, image)
  }
}

/** A mark of the common size, drawn in a box of 36 with room for its edge. */
export function newMark(draw: (ink: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIDE * pixelRatio()
  const ink = canvas.getContext('2d') as CanvasRenderingContext2D
  ink.scale(pixelRatio(), pixelRatio())
  ink.translate(EDGE, EDGE)
  draw(ink)
  return ink.getImageData(0, 0, canvas.width, canvas.height)
}

const pixelRatio = () => Math.min(3, Math.ceil(devicePixelRatio))

function drawnMark(id: string, palette: Palette, families: MarkFamilies): ImageData | null {
  const [, family = '', name = ''] = /^([^:]+):(.+)$/.exec(id) ?? []
  return families[family]?.(name, palette) ?? null
}

const drawPlaceMark = (kind: KindId, look: Look, palette: Palette): ImageData =>
  newMark((ink) => {
    const shape = shapeOf(kind)
    const tone = palette.kinds[toneOf(kind)]
    drawShape(ink, outlineOf(`shape-${shape}`), look, tone, palette.surface)
    ink.translate(BOX / 2, MIDDLE[shape])
    ink.scale(GLYPH_PX / GLYPH_BOX, GLYPH_PX / GLYPH_BOX)
    ink.translate(-GLYPH_BOX / 2, -GLYPH_BOX / 2)
    ink.fillStyle = look === 'solid' ? palette.onKind : tone
    ink.fill(outlineOf(`glyph-${kind}`))
  })

/** The page carries the outlines of all marks in its sprite: the map draws the very same ones. */
const outlineOf = (symbol: string): Path2D =>
  new Path2D(document.querySelector(`#${symbol} path`)?.getAttribute('d') ?? '')

function drawShape(
  ink: CanvasRenderingContext2D,
  outline: Path2D,
  look: Look,
  tone: string,
  surface: string,
): void {
  ink.lineJoin = 'round'
  ink.strokeStyle = surface
  ink.lineWidth = 4
  ink.stroke(outline)
  ink.fillStyle = look === 'solid' ? tone : surface
  ink.fill(outline)
  if (look === 'solid') return
  ink.strokeStyle = tone
  ink.lineWidth = 2.5
  ink.stroke(outline)
}
