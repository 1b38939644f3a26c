import { jpegOf } from '../../tasks/photo.ts'

/** A point of a picture, px from its top left. */
export type Point = readonly [x: number, y: number]

/** One movement of the brush. */
export interface Stroke {
  readonly points: readonly Point[]
  readonly radiusPx: number
}

/** What is covered of a picture: strokes, or all of it. */
export type Cover = readonly Stroke[] | 'all'

/** A face at arm's length is a seventh of the longer side of a picture: it keeps four tiles of that. */
const TILES_ALONG = 28

/** The picture in so few tiles that no face and no plate is left in them. */
export function mosaicOf(picture: ImageBitmap): HTMLCanvasElement {
  const { width, height } = picture
  const scale = TILES_ALONG / Math.max(width, height)
  const few = sheet(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const fine = inkOf(few)
  fine.imageSmoothingQuality = 'high'
  fine.drawImage(picture, 0, 0, few.width, few.height)
  const whole = sheet(width, height)
  const ink = inkOf(whole)
  ink.imageSmoothingEnabled = false
  ink.drawImage(few, 0, 0, width, height)
  return whole
}

/** Draws the picture with its cover. */
export function draw(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  mosaic: HTMLCanvasElement,
  cover: Cover,
): void {
  const ink = inkOf(canvas)
  ink.drawImage(cover === 'all' ? mosaic : picture, 0, 0)
  if (cover === 'all') return
  for (const stroke of cover) drawStroke(ink, mosaic, stroke)
}

/** Covers along a stroke: the mosaic shows wherever the brush was. */
function drawStroke(
  ink: CanvasRenderingContext2D,
  mosaic: HTMLCanvasElement,
  { points, radiusPx }: Stroke,
): void {
  const [first, ...rest] = points
  if (!first) return
  ink.strokeStyle = ink.createPattern(mosaic, 'no-repeat') ?? 'black'
  ink.lineWidth = radiusPx * 2
  ink.lineCap = 'round'
  ink.lineJoin = 'round'
  ink.beginPath()
  ink.moveTo(...first)
  // A touch without a movement is a dot.
  for (const point of rest.length > 0 ? rest : [first]) ink.lineTo(...point)
  ink.stroke()
}

/** The covered picture as it is sent: what is below the cover is not in it. */
export async function coveredBytes(picture: ImageBitmap, cover: Cover): Promise<ArrayBuffer> {
  const canvas = sheet(picture.width, picture.height)
  draw(canvas, picture, mosaicOf(picture), cover)
  return (await jpegOf(canvas)).arrayBuffer()
}

function sheet(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

const inkOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D =>
  canvas.getContext('2d') as CanvasRenderingContext2D
