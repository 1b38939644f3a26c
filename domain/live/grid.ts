import { type Bounds, contains, type LngLat } from '../kit/geo.ts'

const STEPS = 0xffff

/** A position as a room keeps and sends it: 65,536 steps across the community each way, 9 cm in 6 km. */
export interface GridPoint {
  readonly x: number
  readonly y: number
}

/** The point of the grid nearest to a position; null outside of the community. */
export function onGrid(bounds: Bounds, at: LngLat): GridPoint | null {
  if (!contains(bounds, at)) return null
  const [west, south, east, north] = bounds
  return { x: stepAt(at[0], west, east), y: stepAt(at[1], south, north) }
}

/** The position of a point of the grid. */
export function offGrid([west, south, east, north]: Bounds, { x, y }: GridPoint): LngLat {
  return [west + ((east - west) * x) / STEPS, south + ((north - south) * y) / STEPS]
}

/** A box in steps of the grid, as whole numbers, cut to the community; null when it lies outside. */
export function boxOnGrid(bounds: Bounds, box: Bounds): Bounds | null {
  const [west, south, east, north] = bounds
  const meets = box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south
  if (!meets || box[0] > box[2] || box[1] > box[3]) return null
  return [
    stepAt(box[0], west, east),
    stepAt(box[1], south, north),
    stepAt(box[2], west, east),
    stepAt(box[3], south, north),
  ]
}

function stepAt(degrees: number, from: number, to: number): number {
  const share = (degrees - from) / (to - from)
  return Math.round(Math.min(Math.max(share, 0), 1) * STEPS)
}
