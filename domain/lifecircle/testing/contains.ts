import type { LngLat } from '../../kit/geo.ts'
import type { Position } from '../isochrone.ts'

/** Whether a position lies in a GeoJSON MultiPolygon: even-odd rule over its rings. */
export function contains(area: readonly Position[][][], [x, y]: LngLat): boolean {
  let inside = false
  for (const ring of area.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]
      const [bx, by] = ring[i]
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside
    }
  }
  return inside
}
