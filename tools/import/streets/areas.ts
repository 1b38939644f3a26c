import { type LngLat, type Plane, planeAt } from '../../../domain/kit/geo.ts'
import { STREET } from '../../../domain/lifecircle/graph.ts'
import type { Ring } from '../osm/rings.ts'
import type { Walkable, WalkLine } from './lines.ts'
import {
  type Corner,
  type Floor,
  isBend,
  isOnFloor,
  linesAcross,
  signedArea,
} from './visibility.ts'

/** A floor that people walk across: a square, a platform, a pier. */
export interface WalkArea {
  readonly walk: Walkable
  /** outer rings and holes, closed, in ids of OpenStreetMap */
  readonly rings: readonly Ring[]
}

/** More corners than this are not joined across: the rim carries the rest. */
const MAX_CORNERS = 64

/**
 * The lines along which areas are walked: their rims, and straight ways across between the streets
 * that enter them and the corners one has to go around.
 */
export function areaLines(
  areas: readonly WalkArea[],
  lines: readonly WalkLine[],
  at: (ref: number) => LngLat,
): WalkLine[] {
  const entries = entryNodes(areas, lines)
  const ends = looseEnds(lines)
  return areas.flatMap((area) => [
    ...area.rings.map((ring) => lineOf(area, ring)),
    ...across(area, entries, ends, at).map((pair) => lineOf(area, pair)),
  ])
}

const lineOf = ({ walk }: WalkArea, refs: readonly number[]): WalkLine => ({
  ...walk,
  refs,
  flags: walk.flags | STREET.area,
  crossing: 'open',
})

/** Nodes where a street or another area touches a rim. */
function entryNodes(areas: readonly WalkArea[], lines: readonly WalkLine[]): Set<number> {
  const entries = new Set(lines.flatMap((line) => line.refs))
  const seen = new Set<number>()
  for (const { rings } of areas)
    for (const ref of new Set(rings.flat())) {
      if (seen.has(ref)) entries.add(ref)
      seen.add(ref)
    }
  return entries
}

/** Ends that meet no other street: steps drawn into the middle of a square end like this. */
function looseEnds(lines: readonly WalkLine[]): number[] {
  const touches = new Map<number, number>()
  for (const { refs } of lines)
    for (const ref of refs) touches.set(ref, (touches.get(ref) ?? 0) + 1)
  const ends = lines.flatMap(({ refs }) => [refs[0], refs[refs.length - 1]])
  return ends.filter((ref) => touches.get(ref) === 1)
}

function across(
  area: WalkArea,
  entries: ReadonlySet<number>,
  ends: readonly number[],
  at: (ref: number) => LngLat,
): [number, number][] {
  const corner = onPlane(planeAt(at(area.rings[0][0])), at)
  const floor = area.rings.map((ring) => ring.map(corner))
  const onRim = new Set(area.rings.flat())
  const inside = within(
    floor,
    ends.filter((ref) => !onRim.has(ref)),
    corner,
  )
  const doors = [...onRim].filter((ref) => entries.has(ref))
  if (doors.length + inside.length < 2) return []
  const refs = [...new Set([...inside, ...doors, ...bends(area.rings, floor)])].slice(
    0,
    MAX_CORNERS,
  )
  const pairs = linesAcross(refs.map(corner), floor, alongRim(area.rings, refs, corner))
  return pairs.map(([a, b]) => [refs[a], refs[b]])
}

const onPlane =
  (plane: Plane, at: (ref: number) => LngLat) =>
  (ref: number): Corner => {
    const [lng, lat] = at(ref)
    return {
      x: (lng - plane.origin[0]) * plane.mPerLng,
      y: (lat - plane.origin[1]) * plane.mPerLat,
    }
  }

function within(floor: Floor, refs: readonly number[], corner: (ref: number) => Corner): number[] {
  const xs = floor[0].map(({ x }) => x)
  const ys = floor[0].map(({ y }) => y)
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  return refs.filter((ref) => {
    const p = corner(ref)
    return p.x > west && p.x < east && p.y > south && p.y < north && isOnFloor(p, floor)
  })
}

/** The corners that a shortest walk on the floor may bend around. */
function bends(rings: readonly Ring[], floor: Floor): number[] {
  return rings.flatMap((ring, r) => {
    const corners = floor[r].slice(0, -1)
    const isHole = r > 0 && rings.length > 1 && isInnerRing(floor, r)
    const isClockwise = signedArea(floor[r]) < 0
    return ring.slice(0, -1).filter((_, i) => {
      const before = corners[(i + corners.length - 1) % corners.length]
      const after = corners[(i + 1) % corners.length]
      const [a, b] = isClockwise ? [after, before] : [before, after]
      return isBend(a, corners[i], b, isHole)
    })
  })
}

function isInnerRing(floor: Floor, r: number): boolean {
  const others = floor.filter((_, i) => i !== r)
  return isOnFloor(floor[r][0], others)
}

/** How far the corners are from each other along the rim, neighbour to neighbour. */
function alongRim(
  rings: readonly Ring[],
  refs: readonly number[],
  corner: (ref: number) => Corner,
): [number, number, number][] {
  const index = new Map(refs.map((ref, i) => [ref, i]))
  return rings.flatMap((ring) => {
    const known: [number, number, number][] = []
    let last = -1
    let lengthM = 0
    // Once around and on to the first corner again.
    for (const [i, ref] of [...ring, ...ring.slice(1)].entries()) {
      if (i > 0) {
        const [a, b] = [corner(i < ring.length ? ring[i - 1] : ring[i - ring.length]), corner(ref)]
        lengthM += Math.hypot(b.x - a.x, b.y - a.y)
      }
      const here = index.get(ref)
      if (here === undefined) continue
      if (last >= 0 && last !== here) known.push([last, here, lengthM])
      last = here
      lengthM = 0
    }
    return known
  })
}
