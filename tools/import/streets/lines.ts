import { type Bounds, contains } from '../../../domain/kit/geo.ts'
import { type Ending, STREET } from '../../../domain/lifecircle/graph.ts'
import type { Tags } from '../osm/elements.ts'
import type { Extract } from '../osm/extract.ts'
import { footAccess, saidOfFeet } from './access.ts'
import { crossingOfWay } from './crossings.ts'
import { type WayClass, wayClass } from './highways.ts'
import { hasRamp, stopsWheelchair } from './wheelchair.ts'

/** A stretch that people walk along: node ids of OpenStreetMap and what is true of all of it. */
export interface WalkLine {
  readonly refs: readonly number[]
  readonly flags: number
  readonly footWay: boolean
  readonly busy: boolean
  /** the inner street of a gated compound */
  readonly gated: boolean
  /** what the way is drawn as crossing with; `open`: it is no crossing */
  readonly crossing: Ending
}

/** Why a way of the extract is not walked. */
export type WayRefusal =
  | 'not_for_feet'
  | 'expressway_without_sidewalk'
  | 'private_way'
  | 'no_foot_access'

export type Walkable = Omit<WalkLine, 'refs'> & { readonly isArea: boolean }

/** What a way is to feet; null: no street at all. */
export function walkable(tags: Tags): Walkable | WayRefusal | null {
  const cls = wayClass(tags)
  if (!cls) return null
  const refusal = refusalOf(cls, tags)
  if (refusal) return refusal
  return {
    flags: flagsOf(cls, tags),
    footWay: cls.footWay ?? false,
    busy: cls.busy ?? false,
    gated: isGated(cls, tags),
    crossing: crossingOfWay(tags),
    isArea: tags.area === 'yes' || (cls.closedIsArea === true && tags.area !== 'no'),
  }
}

function refusalOf(cls: WayClass, tags: Tags): WayRefusal | null {
  const access = footAccess(tags)
  if (access === 'no') return 'no_foot_access'
  if (access === 'private' && !isGated(cls, tags)) return 'private_way'
  if (cls.walk === 'no') return 'not_for_feet'
  if (saidOfFeet(tags) === 'yes' || hasSidewalk(tags)) return null
  if (cls.walk === 'beside') return 'expressway_without_sidewalk'
  return cls.walk === 'tagged' || tags.motorroad === 'yes' ? 'not_for_feet' : null
}

function isGated(cls: WayClass, tags: Tags): boolean {
  return cls.livedOn === true && !tags.foot && footAccess(tags) === 'private'
}

function hasSidewalk(tags: Tags): boolean {
  const sides = [
    tags.sidewalk,
    tags['sidewalk:both'],
    tags['sidewalk:left'],
    tags['sidewalk:right'],
  ]
  return sides.some((side) => side && side !== 'no' && side !== 'none')
}

function flagsOf(cls: WayClass, tags: Tags): number {
  let flags = cls.flags ?? 0
  if (flags & STREET.steps && hasRamp(tags)) flags &= ~STREET.steps
  // An escalator may stand still, and no wheelchair rides it.
  if (tags.conveying && tags.conveying !== 'no') flags |= STREET.noWheelchair
  if (stopsWheelchair(tags)) flags |= STREET.noWheelchair
  if (tags.indoor === 'yes') flags |= STREET.indoor
  if (tags.bridge && tags.bridge !== 'no') flags |= STREET.bridge
  if (tags.tunnel && tags.tunnel !== 'no' && tags.tunnel !== 'building_passage')
    flags |= STREET.tunnel
  return flags
}

/**
 * The runs of a way's nodes that the extract holds and that lie in the box, each reaching one node
 * past it, so that a street does not end short of the edge.
 */
export function runsWithin(extract: Extract, bounds: Bounds, refs: readonly number[]): number[][] {
  const positions = refs.map((ref) => extract.at.get(ref))
  const inside = positions.map((at) => at !== undefined && contains(bounds, at))
  const runs: number[][] = [[]]
  refs.forEach((ref, i) => {
    const isNear = inside[i] || inside[i - 1] || inside[i + 1]
    const run = runs[runs.length - 1]
    if (!positions[i] || !isNear) runs.push([])
    else if (ref !== run.at(-1)) run.push(ref)
  })
  return runs.filter((run) => run.length > 1)
}
