import { type Bounds, contains as inBounds, type LngLat } from '../../../domain/kit/geo.ts'
import type { Tags } from '../osm/elements.ts'
import type { Extract } from '../osm/extract.ts'
import { boundsOf, contains, type Polygon } from '../osm/polygon.ts'
import { polygonsOf } from '../osm/shapes.ts'

/** The land that is tagged as lived on: what an unspecified building on it is for. */
export class ResidentialLand {
  readonly #parcels: { readonly polygon: Polygon; readonly bounds: Bounds }[] = []

  constructor(extract: Extract) {
    for (const element of [...extract.ways.values(), ...extract.relations.values()]) {
      if (!isResidential(element.tags)) continue
      for (const polygon of polygonsOf(extract, element))
        this.#parcels.push({ polygon, bounds: boundsOf(polygon[0]) })
    }
  }

  holds(at: LngLat): boolean {
    return this.#parcels.some(
      ({ polygon, bounds }) => inBounds(bounds, at) && contains(polygon, at),
    )
  }
}

const isResidential = ({ landuse, residential, place }: Tags) =>
  landuse === 'residential' ||
  (landuse === undefined && residential !== undefined && place === undefined)
