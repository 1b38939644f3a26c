import type { LngLat } from '../../../domain/kit/geo.ts'
import type { OsmRelation, OsmWay } from './elements.ts'
import type { Extract } from './extract.ts'
import { contains, type Polygon } from './polygon.ts'
import { isClosed, type Ring, ringsOf } from './rings.ts'

/** All polygons of an element: none for an open way. */
export function polygonsOf(extract: Extract, element: OsmWay | OsmRelation): Polygon[] {
  if (element.type === 'relation') return relationPolygons(extract, element)
  const polygon = wayPolygon(extract, element)
  return polygon ? [polygon] : []
}

/** The polygon of a closed way, or null where the way is open or the extract cut it. */
function wayPolygon(extract: Extract, way: OsmWay): Polygon | null {
  const ring = isClosed(way.refs) ? positions(extract, way.refs) : []
  return ring.length > 3 ? [ring] : null
}

/** The polygons of a multipolygon relation, each hole in the outer ring that holds it. */
function relationPolygons(extract: Extract, relation: OsmRelation): Polygon[] {
  const rings = (role: 'outer' | 'inner') =>
    ringsOf(extract, relation, role).flatMap((ring) => {
      const shape = positions(extract, ring)
      return shape.length > 3 ? [shape] : []
    })
  const polygons = rings('outer').map((outer) => [outer])
  for (const inner of rings('inner')) {
    const around = polygons.find(([outer]) => contains([outer], inner[0]))
    around?.push(inner)
  }
  return polygons
}

/** The positions of those nodes that the extract holds, unless the ring came apart. */
function positions(extract: Extract, refs: Ring): LngLat[] {
  const found = refs.map((ref) => extract.at.get(ref))
  const isWhole = found[0] !== undefined && found[found.length - 1] !== undefined
  return isWhole ? found.filter((at): at is LngLat => at !== undefined) : []
}
