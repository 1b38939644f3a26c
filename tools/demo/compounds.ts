import { addressAt } from './addresses.ts'
import { build, stance } from './buildings.ts'
import { type GateKind, openGate } from './gates.ts'
import type { Lot } from './lots.ts'
import { COMPOUND_NAMES } from './names/compounds.ts'
import type { Line } from './network.ts'
import type { OsmNode, Tags } from './osm.ts'
import {
  heightOf,
  inset,
  margins,
  type Patch,
  rim,
  SIDES,
  through,
  widthOf,
  within,
} from './patch.ts'
import type { Use } from './plan.ts'
import type { Vec } from './plane.ts'
import { between, chance, type Dice, dice, pick, shuffled, whole } from './prng.ts'
import type { Quarter } from './quarter.ts'
import { slab, steppedSlab, tower } from './shapes.ts'

/** How a compound is built. */
interface Style {
  /** from one row of houses to the next */
  readonly pitchM: number
  readonly lengthM: readonly [number, number]
  readonly depthM: number
  readonly levels: readonly [number, number]
  readonly building: string
}

const STYLES: Partial<Record<Use, Style>> = {
  slabs: { pitchM: 40, lengthM: [32, 45], depthM: 11, levels: [4, 6], building: 'apartments' },
  low: { pitchM: 30, lengthM: [18, 28], depthM: 10.5, levels: [2, 3], building: 'residential' },
  mixed: { pitchM: 52, lengthM: [34, 44], depthM: 13, levels: [8, 11], building: 'apartments' },
  towers: { pitchM: 72, lengthM: [25, 28], depthM: 20, levels: [17, 22], building: 'apartments' },
}

const isCompound = (use: Use): boolean => use in STYLES

/** Walls, gates, inner paths and houses of every compound. */
export function buildCompounds(quarter: Quarter, lots: readonly Lot[]): void {
  const roll = dice('compounds')
  const homes = lots.filter((lot) => isCompound(lot.use))
  for (const [i, lot] of homes.entries()) buildCompound(quarter, lot, COMPOUND_NAMES[i], i, roll)
}

function buildCompound(
  quarter: Quarter,
  lot: Lot,
  [zh, en]: readonly [string, string],
  index: number,
  roll: Dice,
): void {
  const { net, doc } = quarter
  const style = STYLES[lot.use] as Style
  const wall = net.add(
    rim(lot.patch),
    { barrier: pick(roll, ['wall', 'wall', 'fence']) },
    { closed: true, clearM: 2.5 },
  ).line
  const paths = innerPaths(quarter, lot.patch, style, roll)
  const gates = openGates(quarter, lot, paths, index, roll)
  const address = addressAt(quarter, gates[0].at)
  doc.way(
    wall.nodes,
    {
      landuse: 'residential',
      residential: 'gated',
      name: zh,
      'name:en': en,
      'addr:street': address.zh,
      'addr:housenumber': address.number,
    },
    true,
  )
  houses(quarter, lot, style, paths.spine, roll)
  const at = within(lot.patch, 0.5, 0.5)
  quarter.compounds.push({ zh, en, at, gate: gates[0].at, bank: lot.bank, address })
}

/** The path inside the wall keeps this far from it. */
const RING_M = 5.5

interface Paths {
  readonly ring: Line
  readonly all: readonly Line[]
  /** share of the width at which the main path runs north */
  readonly spine: number
}

/** A lane around the inside of the wall, a main path through the middle, and one before each row. */
function innerPaths({ net }: Quarter, patch: Patch, style: Style, roll: Dice): Paths {
  const inner = inset(patch, margins(RING_M))
  const ring = net.add(
    rim(inner),
    { highway: chance(roll, 0.5) ? 'service' : 'footway' },
    { closed: true, clearM: 3 },
  ).line
  const spine = between(roll, 0.42, 0.58)
  const across = (from: Vec, to: Vec, tags: Tags, clearM: number) => {
    const course = through(inner, from, to)
    const ends = [net.attach(ring, course[0]), net.attach(ring, course[course.length - 1])]
    return net.add([ends[0], ...course.slice(1, -1), ends[1]], tags, { clearM }).line
  }
  const main = across(
    [spine, 0],
    [spine + between(roll, -0.04, 0.04), 1],
    { highway: 'service' },
    3,
  )
  const rows = rowCount(inner, style)
  const footpaths = Array.from({ length: rows - 1 }, (_, i) => (i + 1) / rows).map((v) =>
    across([0, v], [1, v], { highway: 'footway' }, 1.8),
  )
  return { ring, all: [ring, main, ...footpaths], spine }
}

const rowCount = (inner: Patch, { pitchM }: Style): number =>
  Math.max(1, Math.floor(heightOf(inner) / pitchM))

/** A gate for cars, one or two for walkers only; every ninth compound keeps one of its gates locked. */
function openGates(quarter: Quarter, lot: Lot, paths: Paths, index: number, roll: Dice) {
  const wanted: GateKind[] = ['main', 'walkers']
  if (chance(roll, 0.45)) wanted.push('walkers')
  if (index % 20 === 7) wanted.push('locked')
  const gates: OsmNode[] = []
  for (const side of shuffled(roll, SIDES)) {
    const share = side === 'south' || side === 'north' ? paths.spine : between(roll, 0.4, 0.6)
    const kind: GateKind | undefined = wanted[gates.length]
    const gate = kind && openGate(quarter, lot.patch, [paths.ring], side, share, kind)
    if (gate) gates.push(gate)
  }
  if (!gates.length) throw new Error(`no gate for lot of ${lot.region.west}, ${lot.region.south}`)
  return gates
}

function houses(
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
