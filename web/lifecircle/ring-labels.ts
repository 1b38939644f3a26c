import type { Palette } from '../map/palette.ts'
import type { Ring } from './protocol.ts'

/** How the rings lie on the screen: units to pixels, and the origin's place. */
export interface Frame {
  readonly k: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const FONT_PX = 13
const PILL_HEIGHT = 22
/** Rings nearer to one another than this would write over each other. */
const APART_PX = 26

/** Writes each ring's minutes on its northernmost point in sight, outer rings first. */
export function ringLabels(
  ink: CanvasRenderingContext2D,
  rings: readonly Ring[],
  frame: Frame,
  palette: Palette,
  label: (minutes: number) => string,
): void {
  const written: { x: number; y: number }[] = []
  ink.font = `600 ${FONT_PX}px ${getComputedStyle(ink.canvas).fontFamily}`
  for (const ring of rings) {
    const at = northInSight(ring, frame)
    if (
      !at ||
      written.some((other) => Math.abs(other.y - at.y) < APART_PX && Math.abs(other.x - at.x) < 80)
    )
      continue
    written.push(at)
    pill(ink, label(ring.minutes), at, palette)
  }
}

function northInSight({ points }: Ring, { k, x, y, width, height }: Frame) {
  let best: { x: number; y: number } | null = null
  for (let i = 0; i < points.length; i += 2) {
    const py = y + k * (points[i + 1] as number)
    if (py < PILL_HEIGHT || py > height - PILL_HEIGHT || (best && py >= best.y)) continue
    const px = x + k * (points[i] as number)
    if (px > 40 && px < width - 40) best = { x: px, y: py }
  }
  return best
}

function pill(
  ink: CanvasRenderingContext2D,
  text: string,
  at: { x: number; y: number },
  palette: Palette,
): void {
  const half = ink.measureText(text).width / 2
  const radius = PILL_HEIGHT / 2
  ink.beginPath()
  ink.arc(at.x - half, at.y, radius, Math.PI / 2, -Math.PI / 2)
  ink.arc(at.x + half, at.y, radius, -Math.PI / 2, Math.PI / 2)
  ink.closePath()
  ink.fillStyle = palette.surface
  ink.fill()
  ink.strokeStyle = palette.ring
  ink.lineWidth = 1.25
  ink.stroke()
  ink.fillStyle = palette.ring
  ink.textAlign = 'center'
  ink.textBaseline = 'middle'
  ink.fillText(text, at.x, at.y + 0.5)
}
