import { newMark } from '../map/marks.ts'
import type { Palette } from '../map/palette.ts'
import { CIRCLE, DASHES, SIGNS, type TaskLook } from './outlines.ts'

const isLook = (look: string): look is TaskLook => look in SIGNS

/** The name under which the map asks for a task's mark. */
export const taskMarkOf = (look: TaskLook): string => `task:${look}`

/** Draws the mark of a task, e.g. of `task:claimed`; null for a name that is none. */
export function drawTaskMark(look: string, palette: Palette): ImageData | null {
  if (!isLook(look)) return null
  return newMark((ink) => {
    const tone = look === 'past' ? palette.muted : palette.task
    const { middle, radius, edge } = CIRCLE
    const circle = new Path2D()
    circle.arc(middle, middle, radius, 0, 2 * Math.PI)
    ink.strokeStyle = palette.surface
    ink.lineWidth = edge + 3
    ink.stroke(circle)
    ink.fillStyle = look === 'open' ? tone : palette.surface
    ink.fill(circle)
    ink.strokeStyle = tone
    ink.lineWidth = edge
    ink.setLineDash(look === 'claimed' ? [...DASHES] : [])
    ink.stroke(circle)
    ink.setLineDash([])
    ink.lineCap = ink.lineJoin = 'round'
    ink.lineWidth = 3
    ink.strokeStyle = look === 'open' ? palette.onKind : tone
    ink.stroke(new Path2D(SIGNS[look]))
  })
}
