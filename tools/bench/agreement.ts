import type { LngLat } from '../../domain/kit/geo.ts'
import type { Position } from '../../domain/lifecircle/isochrone.ts'

/** How far an area may stand from the times it draws before a point counts as wrong. */
const SLACK_S = 60

export interface Agreement {
  points: number
  /** inside, though more than a minute beyond the bound */
  wronglyInside: number
  /** outside, though more than a minute within the bound */
  wronglyOutside: number
}

/** Judges an area by exact times to points on the network, adding to `agreement`. */
export function judge(
  agreement: Agreement,
  area: readonly Position[][][],
  boundS: number,
  points: readonly LngLat[],
  seconds: readonly number[],
): void {
  points.forEach((point, i) => {
    const inside = area.some((polygon) => isIn(polygon, point))
    agreement.points++
    if (inside && seconds[i] > boundS + SLACK_S) agreement.wronglyInside++
    if (!inside && seconds[i] < boundS - SLACK_S) agreement.wronglyOutside++
  })
}

/** Even-odd rule over all rings: holes turn it off again. */
function isIn(polygon: readonly Position[][], [x, y]: LngLat): boolean {
  let inside = false
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]
      const [bx, by] = ring[i]
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside
    }
  }
  return inside
}
