import {
  type Bounds,
  boundsAround,
  contains,
  distanceM,
  type LngLat,
} from '../../domain/kit/geo.ts'
import type { StreetNetwork } from '../../domain/lifecircle/graph.ts'
import { DEFAULT_RADIUS_M, type ImportOptions } from './options.ts'
import type { Extract } from './osm/extract.ts'
import { ImportRefusal } from './refusal.ts'

/** The box that becomes the community: around the centre asked for, or all that the file covers. */
export function windowOf(extract: Extract, { file, center, radiusM }: ImportOptions): Bounds {
  // Some tools write the box of the country they cut from.
  const covered = intersection(extract.bounds, extract.at.bounds())
  if (!center) return covered
  if (!contains(covered, center)) {
    const box = covered.map((degrees) => degrees.toFixed(4)).join(',')
    const swapped = contains(covered, [center[1], center[0]])
      ? '; it looks like latitude,longitude'
      : ''
    throw new ImportRefusal(
      `the centre ${center} is outside ${file}, which covers ${box}${swapped}`,
    )
  }
  return intersection(covered, boundsAround(center, radiusM ?? DEFAULT_RADIUS_M))
}

function intersection(a: Bounds, b: Bounds): Bounds {
  const box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ] as const
  return box[0] < box[2] && box[1] < box[3] ? box : b
}

/** Where a community without a centre of its own begins: the street corner in the middle of all. */
export function middleOf({ nodes }: StreetNetwork): LngLat {
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]
  const middle: LngLat = [median(nodes.map((at) => at[0])), median(nodes.map((at) => at[1]))]
  return nodes.reduce((best, at) => (distanceM(at, middle) < distanceM(best, middle) ? at : best))
}
