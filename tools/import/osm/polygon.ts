import { type Bounds, type LngLat, planeAt } from '../../../domain/kit/geo.ts'

/** A polygon in positions: the outer ring, then its holes; rings are closed. */
export type Polygon = readonly (readonly LngLat[])[]

/** Even-odd: a position in a hole is not in the polygon. */
export function contains(polygon: Polygon, [lng, lat]: LngLat): boolean {
  let inside = false
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1]
      const [x2, y2] = ring[i]
      if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
    }
  return inside
}

/** Square metres, holes taken off (shoelace on the plane at the polygon's first corner). */
export function areaM2(polygon: Polygon): number {
  const { origin, mPerLng, mPerLat } = planeAt(polygon[0][0])
  const ringArea = (ring: readonly LngLat[]) => {
    let twice = 0
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = [ring[i - 1][0] - origin[0], ring[i - 1][1] - origin[1]]
      const [x2, y2] = [ring[i][0] - origin[0], ring[i][1] - origin[1]]
      twice += x1 * y2 - x2 * y1
    }
    return (Math.abs(twice) / 2) * mPerLng * mPerLat
  }
  return polygon.slice(1).reduce((left, hole) => left - ringArea(hole), ringArea(polygon[0]))
}

/** A position inside: the middle, or where the shape bends around it, the widest part at its height. */
export function pointInside(polygon: Polygon): LngLat {
  const middle = centroid(polygon[0])
  return contains(polygon, middle) ? middle : widestAt(polygon, middle[1])
}

export function boundsOf(ring: readonly LngLat[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lng, lat] of ring) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

function centroid(ring: readonly LngLat[]): LngLat {
  const [lng0, lat0] = ring[0]
  let [twice, lng, lat] = [0, 0, 0]
  for (let i = 1; i < ring.length; i++) {
    // Relative to the first corner: degrees squared would lose the digits that matter.
    const [x1, y1] = [ring[i - 1][0] - lng0, ring[i - 1][1] - lat0]
    const [x2, y2] = [ring[i][0] - lng0, ring[i][1] - lat0]
    const part = x1 * y2 - x2 * y1
    twice += part
    lng += (x1 + x2) * part
    lat += (y1 + y2) * part
  }
  return twice === 0 ? ring[0] : [lng0 + lng / (3 * twice), lat0 + lat / (3 * twice)]
}

function widestAt(polygon: Polygon, lat: number): LngLat {
  const crossings = polygon
    .flatMap((ring) =>
      ring.slice(1).flatMap(([x2, y2], i) => {
        const [x1, y1] = ring[i]
        return y1 > lat !== y2 > lat ? [((x2 - x1) * (lat - y1)) / (y2 - y1) + x1] : []
      }),
    )
    .sort((a, b) => a - b)
  let widest: LngLat = polygon[0][0]
  let width = 0
  for (let i = 1; i < crossings.length; i += 2) {
    if (crossings[i] - crossings[i - 1] <= width) continue
    width = crossings[i] - crossings[i - 1]
    widest = [(crossings[i] + crossings[i - 1]) / 2, lat]
  }
  return widest
}
