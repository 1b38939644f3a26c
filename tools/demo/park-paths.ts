import type { Line } from './network.ts'
import type { Tags } from './osm.ts'
import { type Patch, within } from './patch.ts'
import { rounded, type Vec } from './plane.ts'
import type { Quarter } from './quarter.ts'

export const PATH: Tags = { highway: 'footway', surface: 'asphalt' }

/** A winding path through shares of width and height. */
export function loop({ net }: Quarter, patch: Patch, course: readonly Vec[]): Line {
  const ring = rounded(course.map((uv) => within(patch, ...uv)))
  return net.add(ring, PATH, { closed: true }).line
}

/** A round walk inside any garden. */
export const LOOP: readonly Vec[] = [
  [0.15, 0.16],
  [0.5, 0.09],
  [0.84, 0.16],
  [0.9, 0.5],
  [0.85, 0.84],
  [0.5, 0.9],
  [0.14, 0.86],
  [0.08, 0.5],
]
