import { type Bounds, boundsAround, type LngLat, planeAt } from '../../domain/kit/geo.ts'

/** Tenths of a millimetre from side to side of the picture, as it is printed. */
export const SIDE = 1080

export const MIDDLE = SIDE / 2

/** A square of ground on paper: tenths of a millimetre, x to the east and y to the south. */
export interface PaperFrame {
  readonly mPerUnit: number
  readonly bounds: Bounds
  onPaper(at: LngLat): [x: number, y: number]
}

/** Metres of a unit: nearer than `nearest` a house fills the picture, beyond `farthest` little can be told apart. */
export interface Scales {
  readonly nearest: number
  readonly farthest: number
}

/** The share of half a side that what is nearest to the edge keeps free of it. */
const MARGIN = 0.14

/** A frame around `center` that shows all of `sights`, as far as that is legible. */
export function frameAround(
  center: LngLat,
  sights: readonly LngLat[],
  { nearest, farthest }: Scales,
): PaperFrame {
  const { mPerLng, mPerLat } = planeAt(center)
  const farthestM = sights.flatMap(([lng, lat]) => [
    Math.abs(lng - center[0]) * mPerLng,
    Math.abs(lat - center[1]) * mPerLat,
  ])
  const wanted = Math.max(0, ...farthestM) / (MIDDLE * (1 - MARGIN))
  const mPerUnit = Math.min(farthest, Math.max(nearest, wanted))
  return {
    mPerUnit,
    bounds: boundsAround(center, MIDDLE * mPerUnit),
    onPaper: ([lng, lat]) => [
      MIDDLE + ((lng - center[0]) * mPerLng) / mPerUnit,
      MIDDLE - ((lat - center[1]) * mPerLat) / mPerUnit,
    ],
  }
}

export const isOnPaper = ([x, y]: readonly [number, number], margin = 0): boolean =>
  x >= margin && y >= margin && x <= SIDE - margin && y <= SIDE - margin
