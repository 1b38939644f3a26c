import { type Bounds, distanceM, type LngLat } from '../../../domain/kit/geo.ts'
import type { Tags } from '../osm/elements.ts'
import type { Extract } from '../osm/extract.ts'
import { ringsOf } from '../osm/rings.ts'
import { runsWithin, type WalkLine, walkable } from './lines.ts'

const BARRIERS = new Set(['wall', 'fence', 'city_wall', 'hedge', 'retaining_wall', 'guard_rail'])
const WATERWAYS = new Set(['river', 'canal'])
const RAILWAYS = new Set(['rail', 'light_rail', 'subway', 'narrow_gauge'])

/** Half a gate: a wall stops this far from a way that goes through it. */
const OPENING_M = 1.5

/**
 * What nobody steps across on the way from a door to the street: walls, fences and hedges, the banks
 * of water, rails and expressways on the ground. They open where a walked way goes through.
 */
export function wallsOf(
  extract: Extract,
  bounds: Bounds,
  lines: readonly WalkLine[],
): (readonly LngLat[])[] {
  const walked = new Set(lines.flatMap((line) => line.refs))
  return barrierChains(extract)
    .flatMap((refs) => runsWithin(extract, bounds, refs))
    .flatMap((refs) => opened(refs, extract, (ref) => walked.has(ref) || isGate(extract, ref)))
}

function barrierChains(extract: Extract): (readonly number[])[] {
  const ways = [...extract.ways.values()].filter((way) => isWall(way.tags)).map((way) => way.refs)
  const banks = [...extract.relations.values()]
    .filter(({ tags }) => isWater(tags))
    .flatMap((relation) => [
      ...ringsOf(extract, relation, 'outer'),
      ...ringsOf(extract, relation, 'inner'),
    ])
  return [...ways, ...banks]
}

function isWall(tags: Tags): boolean {
  if (BARRIERS.has(tags.barrier)) return true
  if (isWater(tags) || tags.natural === 'coastline') return true
  if (!isOnTheGround(tags)) return false
  if (WATERWAYS.has(tags.waterway) || RAILWAYS.has(tags.railway)) return true
  return isExpressway(tags)
}

const isWater = (tags: Tags): boolean => tags.natural === 'water' || tags.waterway === 'riverbank'

function isOnTheGround(tags: Tags): boolean {
  const isCarried = tags.bridge && tags.bridge !== 'no'
  const isCovered = tags.tunnel && tags.tunnel !== 'no'
  return !isCarried && !isCovered
}

function isExpressway(tags: Tags): boolean {
  return /^(motorway|trunk)/.test(tags.highway ?? '') && typeof walkable(tags) === 'string'
}

function isGate(extract: Extract, ref: number): boolean {
  const barrier = extract.nodes.get(ref)?.tags.barrier
  return barrier !== undefined && /gate|entrance|turnstile/.test(barrier)
}

/** A wall in pieces, each stopping short of its openings. */
function opened(
  refs: readonly number[],
  extract: Extract,
  isOpening: (ref: number) => boolean,
): LngLat[][] {
  const pieces: LngLat[][] = [[]]
  refs.forEach((ref, i) => {
    const at = extract.at.get(ref) as LngLat
    const piece = pieces[pieces.length - 1]
    if (!isOpening(ref)) {
      piece.push(at)
      return
    }
    const before = extract.at.get(refs[i - 1])
    const after = extract.at.get(refs[i + 1])
    if (before) piece.push(shortOf(at, before))
    pieces.push(after ? [shortOf(at, after)] : [])
  })
  return pieces.filter((piece) => piece.length > 1)
}

/** The point 1.5 m from an opening towards the wall's next corner, but no further than half way. */
function shortOf(opening: LngLat, towards: LngLat): LngLat {
  const length = distanceM(opening, towards)
  const t = length === 0 ? 0 : Math.min(OPENING_M / length, 0.5)
  return [opening[0] + (towards[0] - opening[0]) * t, opening[1] + (towards[1] - opening[1]) * t]
}
