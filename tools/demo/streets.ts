import type { Line } from './network.ts'
import type { OsmNode, Tags } from './osm.ts'
import {
  BRIDGES,
  COLUMNS,
  columnBetween,
  columnBeyond,
  REGIONS,
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

/** Draws every street of the plan, with sidewalks and crossings, and marks out the blocks. */
export function layStreets(quarter: Quarter): void {
  rows(quarter)
  columns(quarter)
  laySidewalks(quarter)
  for (const region of REGIONS) {
    const toLots = (street: Street) => PROFILES[street.class].halfM
    quarter.blocks.set(region, marked(region, toLots))
  }
}

function rows(quarter: Quarter): void {
  const last = COLUMNS.length - 1
  for (const [j, street] of ROWS.entries()) {
    for (let i = 0; i < last; i++)
      if (!sameRegion(i, j - 1, i, j)) carriageway(quarter, rowBetween(j, i, i + 1), street)
    carriageway(quarter, rowBeyond(j, 0, -BEYOND_M), street, SHARED)
    carriageway(quarter, rowBeyond(j, last, BEYOND_M), street, SHARED)
  }
}

function columns(quarter: Quarter): void {
  const last = ROWS.length - 1
  for (const [i, street] of COLUMNS.entries()) {
    for (let j = 0; j < last; j++) column(quarter, i, j, street)
    carriageway(quarter, columnBeyond(i, 0, -BEYOND_M), street, SHARED)
    carriageway(quarter, columnBeyond(i, last, BEYOND_M), street, SHARED)
  }
}

function column(quarter: Quarter, i: number, j: number, street: Street): void {
  const course = columnBetween(i, j, j + 1)
  if (j !== SOUTH_BANK) {
    if (!sameRegion(i - 1, j, i, j)) carriageway(quarter, course, street)
  } else if (BRIDGES.includes(i)) bridge(quarter, course, street)
}

/** Beyond the plan's edge sidewalks are not drawn on their own. */
const SHARED: Tags = { sidewalk: 'both', foot: 'yes' }

/** Whether two cells are one region, so that no street parts them. */
function sameRegion(i: number, j: number, k: number, l: number): boolean {
  const region = regionAt(i, j)
  return region !== undefined && region === regionAt(k, l)
}

function carriageway(quarter: Quarter, course: Vec[], street: Street, extra: Tags = {}): void {
  const { splitM, halfM } = PROFILES[street.class]
  const tags = { ...streetTags(street), ...extra }
  const clearM = Math.min(halfM, 13) - 1
  // Traffic keeps to the right: the carriageway on the right runs forward, the left one back.
  const halves = splitM ? [beside(course, -splitM), beside(course, splitM).toReversed()] : [course]
  for (const half of halves)
    joined(quarter, half, splitM ? { ...tags, oneway: 'yes' } : tags, clearM)
}

/** Adds a street whose ends are the ends of those it continues. */
function joined({ net }: Quarter, course: Vec[], tags: Tags, clearM: number): void {
  const last = course.length - 1
  const nodes = course.map((at, i) => (i % last ? at : (endNear(net.lines, at) ?? at)))
  net.add(nodes, tags, { clearM })
}

/** The halves of a divided street bend at a junction: their ends may lie this far apart. */
const JOIN_M = 3

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

/** The deck rises only between the bank roads, which it meets at grade. */
function bridge(quarter: Quarter, course: Vec[], street: Street): void {
  const piece = (a: number, b: number) =>
    [0, 1, 2, 3].map((k) => alongLine(course, a + ((b - a) * k) / 3))
  carriageway(quarter, piece(0, 0.12), street)
  carriageway(quarter, piece(0.12, 0.88), street, { bridge: 'yes', layer: '1' })
  carriageway(quarter, piece(0.88, 1), street)
}
