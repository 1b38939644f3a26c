import { build, stance } from './buildings.ts'
import type { Use } from './land-use.ts'
import type { Lot } from './lots.ts'
import type { Tags } from './osm.ts'
import { heightOf, inset, margins, type Patch, widthOf } from './patch.ts'
import type { Vec } from './plane.ts'
import { between, chance, type Dice, whole } from './prng.ts'
import type { Quarter } from './quarter.ts'
import { slab, steppedSlab, tower } from './shapes.ts'

/** How a compound is built. */
export interface Style {
  /** from one row of houses to the next */
  readonly pitchM: number
  readonly lengthM: readonly [number, number]
  readonly depthM: number
  readonly levels: readonly [number, number]
  readonly building: string
}

export const STYLES: Partial<Record<Use, Style>> = {
  slabs: { pitchM: 40, lengthM: [32, 45], depthM: 11, levels: [4, 6], building: 'apartments' },
  low: { pitchM: 30, lengthM: [18, 28], depthM: 10.5, levels: [2, 3], building: 'residential' },
  mixed: { pitchM: 52, lengthM: [34, 44], depthM: 13, levels: [8, 11], building: 'apartments' },
  towers: { pitchM: 72, lengthM: [25, 28], depthM: 20, levels: [17, 22], building: 'apartments' },
}

/** The path inside the wall keeps this far from it. */
export const RING_M = 5.5

export const rowCount = (inner: Patch, { pitchM }: Style): number =>
  Math.max(1, Math.floor(heightOf(inner) / pitchM))

/** The houses of a compound, in rows between its paths. */
export function houses(
  quarter: Quarter,
  { patch, use }: Lot,
  style: Style,
  spine: number,
  roll: Dice,
): void {
  const inner = inset(patch, margins(RING_M))
  const rows = rowCount(inner, style)
  const [low, high] = style.levels
  // A compound is built in one go: its houses share a height, give or take.
  const usual = whole(roll, low, high)
  let number = 1
  for (let row = 0; row < rows; row++)
    for (const u of stations(inner, style, spine)) {
      const levels = use === 'towers' ? whole(roll, low, high) : usual
      if (chance(roll, 0.16)) yard(quarter, inner, u, (row + 0.5) / rows, roll)
      else if (house(quarter, inner, u, (row + 0.5) / rows, style, levels, number, roll)) number++
    }
}

/** Here and there a lawn or a car park lies where a house could stand. */
function yard({ doc, ground }: Quarter, inner: Patch, u: number, v: number, roll: Dice): void {
  const { at, along } = stance(inner, u, v)
  const ring = slab(at, along, between(roll, 22, 34), between(roll, 11, 16))
  const tags: Tags = chance(roll, 0.5)
    ? { landuse: 'grass' }
    : { amenity: 'parking', access: 'private' }
  if (!ground.free(ring, 2)) return
  ground.take(ring)
  doc.area(ring, tags)
}

/** Shares of the width at which houses stand: as many as fit on each side of the main path. */
function stations(inner: Patch, { lengthM }: Style, spine: number): number[] {
  return [
    [0, spine],
    [spine, 1],
  ].flatMap(([from, to]) => {
    const count = Math.max(1, Math.floor(((to - from) * widthOf(inner)) / (lengthM[0] + 9)))
    return Array.from({ length: count }, (_, k) => from + ((to - from) * (k + 0.5)) / count)
  })
}

function house(
  quarter: Quarter,
  inner: Patch,
  u: number,
  v: number,
  style: Style,
  levels: number,
  number: number,
  roll: Dice,
): boolean {
  const tags = {
    building: style.building,
    'building:levels': `${levels}`,
    'addr:housenumber': `${number}幢`,
  }
  const longest = between(roll, ...style.lengthM)
  // Where the longest does not fit between the paths, a shorter one may, or one a little aside.
  for (const lengthM of [longest, longest * 0.87, longest * 0.74, longest * 0.6])
    for (const aside of [0, -0.02, 0.02, -0.04, 0.04]) {
      const { at, along } = stance(inner, Math.min(Math.max(u + aside, 0.02), 0.98), v)
      if (build(quarter, footprint(at, along, lengthM, style, roll), tags)) return true
      if (levels > 12 && lengthM !== longest) return false
    }
  return false
}

function footprint(at: Vec, along: Vec, lengthM: number, { depthM }: Style, roll: Dice): Vec[] {
  if (depthM >= 20) return tower(at, along, lengthM)
  const shape = chance(roll, 0.3) && lengthM > 30 ? steppedSlab : slab
  return shape(at, along, lengthM, depthM)
}
