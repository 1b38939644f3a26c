import type { Layout, Region, Use } from './land-use.ts'
import { LANE_NAMES } from './names/streets.ts'
import type { Tags } from './osm.ts'
import {
  type Axis,
  cut,
  inset,
  type Margins,
  type Patch,
  SIDES,
  type Side,
  within,
} from './patch.ts'
import { SOUTH_BANK, type Street } from './plan.ts'
import { minus, plus, times, unit, type Vec } from './plane.ts'
import { PROFILES } from './profiles.ts'
import type { Bank, Quarter } from './quarter.ts'
import { streetAt } from './regions.ts'

/** What runs along a side of a lot. */
export type Edge = Street | 'lane'

type Edges = Readonly<Record<Side, Edge>>

/** A piece of land with one use. */
export interface Lot {
  readonly use: Use
  readonly patch: Patch
  readonly edges: Edges
  readonly region: Region
  readonly bank: Bank
}

/** Metres between the middle of a lane and the lots beside it. */
const LANE_HALF_M = 6

/** Room for a row of shops before the wall of a compound. */
const SHOP_STRIP_M = 15

/** Cuts every block into lots and lays the lanes between them. */
export function partition(quarter: Quarter): Lot[] {
  return [...quarter.blocks].flatMap(([region, patch]) => {
    const edges = Object.fromEntries(
      SIDES.map((side) => [side, streetAt(region, side)]),
    ) as unknown as Edges
    return divide(quarter, region, patch, edges, region.layout)
  })
}

function divide(
  quarter: Quarter,
  region: Region,
  patch: Patch,
  edges: Edges,
  layout: Layout,
): Lot[] {
  if (typeof layout === 'string') {
    const bank = region.south >= SOUTH_BANK ? 'north' : 'south'
    return [{ use: layout, patch: inset(patch, lotMargins(layout, edges)), edges, region, bank }]
  }
  const { cut: axis, at, parts } = layout
  const lean = leanOf(region, at)
  const [first, second, line] = cut(patch, axis, at - lean, at + lean)
  layLane(quarter, line)
  const [near, far] = parted(edges, axis)
  return [
    ...divide(quarter, region, first, near, parts[0]),
    ...divide(quarter, region, second, far, parts[1]),
  ]
}

/** Lanes lean a little, each its own way. */
const leanOf = (region: Region, at: number): number =>
  0.028 * Math.sin(region.west * 5 + region.south * 3 + at * 40)

const parted = (edges: Edges, axis: Axis): [Edges, Edges] =>
  axis === 'up'
    ? [
        { ...edges, east: 'lane' },
        { ...edges, west: 'lane' },
      ]
    : [
        { ...edges, north: 'lane' },
        { ...edges, south: 'lane' },
      ]

function lotMargins(use: Use, edges: Edges): Margins {
  const margin = (edge: Edge) =>
    edge === 'lane' ? LANE_HALF_M : hasShops(use, edge) ? SHOP_STRIP_M : 1
  return Object.fromEntries(SIDES.map((side) => [side, margin(edges[side])])) as unknown as Margins
}

const HOMES: readonly Use[] = ['slabs', 'low', 'towers', 'mixed']

/** Compounds on shopping streets turn a row of shops to the street; other lots face it themselves. */
export const hasShops = (use: Use, edge: Edge): boolean =>
  edge !== 'lane' && edge.shops && HOMES.includes(use)

function layLane(quarter: Quarter, line: readonly Vec[]): void {
  const { net } = quarter
  const laid = net.lines.filter(({ tags }) => tags.highway === 'residential').length
  const [zh, en] = LANE_NAMES[laid]
  const first = toStreet(quarter, line[0], unit(minus(line[0], line[1])))
  const last = toStreet(
    quarter,
    line[line.length - 1],
    unit(minus(line[line.length - 1], line[line.length - 2])),
  )
  const tags: Tags = {
    highway: 'residential',
    name: zh,
    'name:en': en,
    sidewalk: 'both',
    surface: 'asphalt',
  }
  net.add([...first, ...line.slice(1, -1), ...last], tags, { clearM: 4.5 })
}

const REACH_M = 45

function toStreet({ net }: Quarter, from: Vec, along: Vec) {
  const start = plus(from, times(along, -3))
  const hit = net.ahead(start, along, REACH_M, (line) => isStreet(line.tags))
  return hit ? [net.attach(hit.line, hit.at)] : [from]
}

const STREETS = new Set([...Object.values(PROFILES).map(({ highway }) => highway), 'residential'])

/** Whether a line is a street with an address, not a path or a drive. */
export const isStreet = ({ highway }: Tags): boolean => STREETS.has(highway)

/** The point in the middle of a lot's side, and the direction out of it. */
export function doorway(patch: Patch, side: Side, share: number): { at: Vec; out: Vec } {
  const uv: Record<Side, [Vec, Vec]> = {
    south: [
      [share, 0],
      [share, 0.1],
    ],
    north: [
      [share, 1],
      [share, 0.9],
    ],
    west: [
      [0, share],
      [0.1, share],
    ],
    east: [
      [1, share],
      [0.9, share],
    ],
  }
  const [at, inner] = uv[side].map((p) => within(patch, ...p))
  return { at, out: unit(minus(at, inner)) }
}
