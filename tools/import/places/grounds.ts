import { type Bounds, contains as inBounds, type LngLat } from '../../../domain/kit/geo.ts'
import type { Tags } from '../osm/elements.ts'
import type { Extract } from '../osm/extract.ts'
import { areaM2, boundsOf, contains, type Polygon } from '../osm/polygon.ts'
import { polygonsOf } from '../osm/shapes.ts'
import type { Whereabouts } from './naming.ts'

interface Ground {
  readonly whereabouts: Whereabouts
  readonly polygon: Polygon
  readonly bounds: Bounds
}

/** Named compounds, campuses and parks: where what stands off the streets is. */
export class Grounds {
  /** the smallest first */
  readonly #grounds: readonly Ground[]

  constructor(extract: Extract) {
    const named = [...extract.ways.values(), ...extract.relations.values()].filter(
      ({ tags }) => tags.name && isGround(tags),
    )
    this.#grounds = named
      .flatMap((element) => {
        const { tags } = element
        const whereabouts = { name: tags['name:zh'] ?? tags.name, nameEn: tags['name:en'] ?? null }
        return polygonsOf(extract, element).map((polygon) => ({
          whereabouts,
          polygon,
          bounds: boundsOf(polygon[0]),
        }))
      })
      .sort((a, b) => areaM2(a.polygon) - areaM2(b.polygon))
  }

  around(at: LngLat): Whereabouts | null {
    const ground = this.#grounds.find(
      ({ polygon, bounds }) => inBounds(bounds, at) && contains(polygon, at),
    )
    return ground?.whereabouts ?? null
  }
}

function isGround({ landuse, leisure, amenity, place }: Tags): boolean {
  if (landuse === 'residential' || leisure === 'park' || place === 'neighbourhood') return true
  return amenity === 'university' || amenity === 'college' || amenity === 'hospital'
}
