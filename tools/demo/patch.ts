import { alongLine, between2, lengthOf, type Points, type Vec } from './plane.ts'

/** The four sides of a piece of land, each running west to east or south to north. */
export interface Patch {
  readonly south: Points
  readonly north: Points
  readonly west: Points
  readonly east: Points
}

export type Side = keyof Patch
export const SIDES: readonly Side[] = ['south', 'east', 'north', 'west']

/** Metres to leave free along each side. */
export type Margins = Readonly<Record<Side, number>>
export const margins = (m: number): Margins => ({ south: m, north: m, west: m, east: m })

/**
 * The point at share `u` from the west and `v` from the south: the bilinearly blended surface
 * through four curves (S. A. Coons, MIT MAC-TR-41, 1967), so that rows follow crooked sides.
 */
export function within(patch: Patch, u: number, v: number): Vec {
  const [s, n] = [alongLine(patch.south, u), alongLine(patch.north, u)]
  const [w, e] = [alongLine(patch.west, v), alongLine(patch.east, v)]
  const [sw, se] = [patch.south[0], patch.south[patch.south.length - 1]]
  const [nw, ne] = [patch.north[0], patch.north[patch.north.length - 1]]
  const corner = between2(between2(sw, se, u), between2(nw, ne, u), v)
  const [a, b] = [between2(s, n, v), between2(w, e, u)]
  return [a[0] + b[0] - corner[0], a[1] + b[1] - corner[1]]
}

export const widthOf = (patch: Patch): number => (lengthOf(patch.south) + lengthOf(patch.north)) / 2
export const heightOf = (patch: Patch): number => (lengthOf(patch.west) + lengthOf(patch.east)) / 2

/** A line through the patch between two `[u, v]`, bending with it. */
export function through(patch: Patch, from: Vec, to: Vec, steps = 6): Vec[] {
  return Array.from({ length: steps + 1 }, (_, i) =>
    within(patch, ...between2(from, to, i / steps)),
  )
}

/** The patch with `by` metres taken off each side. */
export function inset(patch: Patch, by: Margins): Patch {
  const u = (side: 'south' | 'north', m: number) => m / lengthOf(patch[side])
  const v = (side: 'west' | 'east', m: number) => m / lengthOf(patch[side])
  const sw: Vec = [u('south', by.west), v('west', by.south)]
  const se: Vec = [1 - u('south', by.east), v('east', by.south)]
  const nw: Vec = [u('north', by.west), 1 - v('west', by.north)]
  const ne: Vec = [1 - u('north', by.east), 1 - v('east', by.north)]
  return {
    south: through(patch, sw, se, 8),
    north: through(patch, nw, ne, 8),
    west: through(patch, sw, nw, 8),
    east: through(patch, se, ne, 8),
  }
}

export type Axis = 'across' | 'up'

/**
 * Cuts a patch in two along a line: `up` from the south to the north side, `across` from the west
 * to the east. `from` and `to` are the shares where the cut begins and ends, so it may slant.
 */
export function cut(patch: Patch, axis: Axis, from: number, to: number): [Patch, Patch, Vec[]] {
  if (axis === 'up') {
    const line = through(patch, [from, 0], [to, 1])
    const [s, n] = [parted(patch.south, from), parted(patch.north, to)]
    return [
      { south: s[0], north: n[0], west: patch.west, east: line },
      { south: s[1], north: n[1], west: line, east: patch.east },
      line,
    ]
  }
  const line = through(patch, [0, from], [1, to])
  const [w, e] = [parted(patch.west, from), parted(patch.east, to)]
  return [
    { south: patch.south, north: line, west: w[0], east: e[0] },
    { south: line, north: patch.north, west: w[1], east: e[1] },
    line,
  ]
}

/** The rim, counter-clockwise from the south-west, without a repeated first point. */
export function rim({ south, east, north, west }: Patch): Vec[] {
  return [
    ...south,
    ...east.slice(1),
    ...north.toReversed().slice(1),
    ...west.toReversed().slice(1, -1),
  ]
}

function parted(line: Points, share: number): [Vec[], Vec[]] {
  const steps = 5
  const piece = (from: number, to: number) =>
    Array.from({ length: steps + 1 }, (_, i) => alongLine(line, from + ((to - from) * i) / steps))
  return [piece(0, share), piece(share, 1)]
}
