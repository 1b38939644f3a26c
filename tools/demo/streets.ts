import { REGIONS } from './land-use.ts'
import type { Line, Network } from './network.ts'
import type { OsmNode, Tags } from './osm.ts'
import {
  BRIDGES,
  COLUMNS,
  columnBetween,
  columnBeyond,
  ROWS,
  rowBetween,
  rowBeyond,
  SOUTH_BANK,
  type Street,
} from './plan.ts'
import { alongLine, apart, beside, type Vec } from './plane.ts'
import { PROFILES } from './profiles.ts'
import type { Quarter } from './quarter.ts'
import { marked, regionAt } from './regions.ts'
import { laySidewalks } from './sidewalks.ts'

/** How far beyond the plan's edge streets run on. */
const BEYOND_M = 210

/** One stretch of a street between two junctions, or beyond the last. */
interface Stretch {
  readonly course: Vec[]
  readonly street: Street
  readonly extra: Tags
}

/** Draws every street of the plan, with sidewalks and crossings, and marks out the blocks. */
export function layStreets(quarter: Quarter): void {
  // Divided streets come last: their halves find the middle of what they cross already there.
  const splitOf = ({ street }: Stretch) => PROFILES[street.class].splitM
  for (const stretch of [...rows(), ...columns()].toSorted((a, b) => splitOf(a) - splitOf(b)))
    carriageways(quarter, stretch)
  laySidewalks(quarter)
  for (const region of REGIONS) {
    const toLots = (street: Street) => PROFILES[street.class].halfM
    quarter.blocks.set(region, marked(region, toLots))
  }
}

function rows(): Stretch[] {
  const last = COLUMNS.length - 1
  return ROWS.flatMap((street, j) => {
    const drawn = range(last).filter((i) => !sameRegion(i, j - 1, i, j))
    return [
      ...drawn.map((i) => ({ course: rowBetween(j, i, i + 1), street, extra: {} })),
      { course: rowBeyond(j, 0, -BEYOND_M), street, extra: SHARED },
      { course: rowBeyond(j, last, BEYOND_M), street, extra: SHARED },
    ]
  })
}

function columns(): Stretch[] {
  const last = ROWS.length - 1
  return COLUMNS.flatMap((street, i) => [
    ...range(last).flatMap((j) => columnStretches(i, j, street)),
    { course: columnBeyond(i, 0, -BEYOND_M), street, extra: SHARED },
    { course: columnBeyond(i, last, BEYOND_M), street, extra: SHARED },
  ])
}

function columnStretches(i: number, j: number, street: Street): Stretch[] {
  const course = columnBetween(i, j, j + 1)
  if (j === SOUTH_BANK) return BRIDGES.includes(i) ? bridge(course, street) : []
  return sameRegion(i - 1, j, i, j) ? [] : [{ course, street, extra: {} }]
}

/** The deck rises only between the bank roads, which it meets at grade. */
function bridge(course: Vec[], street: Street): Stretch[] {
  const piece = (a: number, b: number) =>
    [0, 1, 2, 3].map((k) => alongLine(course, a + ((b - a) * k) / 3))
  return [
    { course: piece(0, 0.12), street, extra: {} },
    { course: piece(0.12, 0.88), street, extra: { bridge: 'yes', layer: '1' } },
    { course: piece(0.88, 1), street, extra: {} },
  ]
}

const range = (count: number) => [...Array(count).keys()]

/** Beyond the plan's edge sidewalks are not drawn on their own. */
const SHARED: Tags = { sidewalk: 'both', foot: 'yes' }

/** Whether two cells are one region, so that no street parts them. */
function sameRegion(i: number, j: number, k: number, l: number): boolean {
  const region = regionAt(i, j)
  return region !== undefined && region === regionAt(k, l)
}

function carriageways(quarter: Quarter, { course, street, extra }: Stretch): void {
  const { splitM, halfM } = PROFILES[street.class]
  const tags = { ...streetTags(street), ...extra }
  const clearM = Math.min(halfM, 13) - 1
  if (!splitM) carriageway(quarter, course, tags, clearM)
  // Traffic keeps to the right: the carriageway on the right runs forward, the left one back.
  else
    for (const half of [beside(course, -splitM), beside(course, splitM).toReversed()])
      carriageway(quarter, half, { ...tags, oneway: 'yes' }, clearM)
}

/** Adds a carriageway whose ends are those it continues, or lie on the street it meets. */
function carriageway({ net }: Quarter, course: Vec[], tags: Tags, clearM: number): void {
  const last = course.length - 1
  const nodes = course.map((at, i) =>
    i % last ? at : (endNear(net.lines, at) ?? onStreet(net, at, tags)),
  )
  net.add(nodes, tags, { clearM })
}

/** The halves of a divided street bend at a junction: their ends may lie this far apart. */
const JOIN_M = 3

function onStreet(net: Network, at: Vec, tags: Tags): OsmNode | Vec {
  const street = net.nearest(at, JOIN_M, ({ layer }) => layer === Number(tags.layer ?? 0))
  return street ? net.attach(street, at) : at
}

function endNear(lines: readonly Line[], at: Vec): OsmNode | undefined {
  for (const { nodes } of lines)
    for (const end of [nodes[0], nodes[nodes.length - 1]])
      if (apart(end.at, at) < JOIN_M) return end
  return undefined
}

function streetTags({ zh, en, class: rank }: Street): Tags {
  const { highway, walkM, splitM, lanes } = PROFILES[rank]
  return {
    highway,
    name: zh,
    'name:en': en,
    lanes: `${lanes}`,
    surface: 'asphalt',
    sidewalk: walkM ? 'separate' : 'both',
    ...(splitM ? { foot: 'use_sidepath' } : {}),
  }
}
