import { newMark } from '../../map/marks.ts'
import type { Palette } from '../../map/palette.ts'
import { DASHES, type IssueLook, SIGNS, TRIANGLE, TRIANGLE_EDGE } from '../telling/look.ts'

export const LOOKS = Object.keys(SIGNS) as IssueLook[]

/** The name of an issue's mark among the map's images. */
export const issueMarkOf = (look: IssueLook): string => `issue:${look}`

export const drawIssueMark = (look: IssueLook, palette: Palette): ImageData =>
  newMark((ink) => {
    const tone = look === 'past' ? palette.muted : palette.issue
    const triangle = new Path2D(TRIANGLE)
    ink.lineJoin = 'round'
    ink.strokeStyle = palette.surface
    ink.lineWidth = TRIANGLE_EDGE + 3
    ink.stroke(triangle)
    ink.fillStyle = look === 'open' ? tone : palette.surface
    ink.fill(triangle)
    ink.strokeStyle = tone
    ink.lineWidth = TRIANGLE_EDGE
    ink.setLineDash(look === 'taken' ? [...DASHES] : [])
    ink.stroke(triangle)
    ink.setLineDash([])
    ink.lineCap = 'round'
    ink.lineWidth = 3
    ink.strokeStyle = look === 'open' ? palette.onKind : tone
    ink.stroke(new Path2D(SIGNS[look]))
  })
