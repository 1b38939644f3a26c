import { worldX, worldY } from '../map/mercator.ts'
import type { Ring } from './protocol.ts'

type MultiPolygon = readonly (readonly (readonly (readonly number[])[])[])[]

/** Lays a bound's polygons out as one transferable run of points, relative to `origin`. */
export function layOut(
  bound: { minutes: number; areaM2: number; coordinates: MultiPolygon },
  origin: readonly [number, number],
): Ring {
  const rings = bound.coordinates.flat()
  const points = new Float32Array(2 * rings.reduce((sum, ring) => sum + ring.length, 0))
  const ends = new Uint32Array(rings.length)
  let i = 0
  for (const [r, ring] of rings.entries()) {
    for (const [lng, lat] of ring) {
      points[i++] = worldX(lng as number) - origin[0]
      points[i++] = worldY(lat as number) - origin[1]
    }
    ends[r] = i / 2
  }
  return { minutes: bound.minutes, areaM2: bound.areaM2, points, ends }
}
