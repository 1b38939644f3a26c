import { REGIONS, type Region } from './land-use.ts'
import type { Line } from './network.ts'
import type { OsmNode, Tags } from './osm.ts'
import { type Patch, SIDES, type Side } from './patch.ts'
import { BRIDGES, COLUMNS, NORTH_BANK, ROWS, SOUTH_BANK, type Street } from './plan.ts'
import { alongLine, type Vec } from './plane.ts'
import { PROFILES } from './profiles.ts'
import type { Quarter } from './quarter.ts'
import { marked, regionAt, streetAt } from './regions.ts'

type Corner = 'sw' | 'se' | 'nw' | 'ne'

/** The sidewalks around one region: its corners, and a line on each side whose street has one. */
interface Walks {
  readonly corners: Record<Corner, OsmNode>
  readonly sides: Partial<Record<Side, Line>>
}

type AllWalks = Map<Region, Walks>

/** Sidewalks as ways of their own along the wider streets, and the crossings that tie them together. */
export function laySidewalks(quarter: Quarter): void {
  const walks: AllWalks = new Map(REGIONS.map((region) => [region, around(quarter, region)]))
  for (const i of COLUMNS.keys())
    for (const j of ROWS.keys()) for (const arm of armsOf(i, j)) crossArm(quarter, walks, arm)
  for (const i of BRIDGES) {
    overBridge(
      quarter,
      cornerAt(walks, i - 1, SOUTH_BANK - 1, 'ne'),
      cornerAt(walks, i - 1, NORTH_BANK, 'se'),
    )
    overBridge(
      quarter,
      cornerAt(walks, i, SOUTH_BANK - 1, 'nw'),
      cornerAt(walks, i, NORTH_BANK, 'sw'),
    )
  }
}

/** A walkers' crossing between two kerbs: a node on each carriageway between says what guards it. */
function zebra({ net }: Quarter, from: OsmNode, to: OsmNode, guard: 'signals' | 'markings'): void {
  const { met } = net.add([from, to], { highway: 'footway', footway: 'crossing' })
  for (const { node, line } of met) if (line.tags.lanes) node.tags = GUARDS[guard]
}

const GUARDS = {
  signals: {
    highway: 'crossing',
    crossing: 'traffic_signals',
    'crossing:signals': 'yes',
    tactile_paving: 'yes',
  },
  markings: { highway: 'crossing', crossing: 'uncontrolled', 'crossing:markings': 'zebra' },
} as const

/** Where no sidewalk of its own runs, people walk this far from the middle. */
const KERB_M = 6

function around({ doc, net }: Quarter, region: Region): Walks {
  const patch = marked(region, (street) => PROFILES[street.class].walkM || KERB_M)
  const corners = cornersOf(patch, (at) => doc.node(at))
  const sides: Walks['sides'] = {}
  for (const side of SIDES) {
    if (!PROFILES[streetAt(region, side).class].walkM) continue
    const [from, to] = ENDS[side]
    sides[side] = net.add([corners[from], ...patch[side].slice(1, -1), corners[to]], SIDEWALK).line
  }
  return { corners, sides }
}

const ENDS = {
  south: ['sw', 'se'],
  north: ['nw', 'ne'],
  west: ['sw', 'nw'],
  east: ['se', 'ne'],
} as const

const SIDEWALK: Tags = { highway: 'footway', footway: 'sidewalk', surface: 'paving_stones' }

const cornersOf = (patch: Patch, node: (at: Vec) => OsmNode): Walks['corners'] => ({
  sw: node(patch.south[0]),
  se: node(patch.south[patch.south.length - 1]),
  nw: node(patch.north[0]),
  ne: node(patch.north[patch.north.length - 1]),
})

/** A street leaving a junction, and the two kerbs beside it there. */
interface Arm {
  readonly i: number
  readonly j: number
  readonly street: Street
  readonly across: Street
  readonly kerbs: readonly [Kerb, Kerb]
}

interface Kerb {
  readonly region: Region | undefined
  readonly corner: Corner
  readonly side: Side
}

function armsOf(i: number, j: number): Arm[] {
  const kerb = (di: 0 | -1, dj: 0 | -1, side: Side): Kerb => {
    const corner = `${dj ? 'n' : 's'}${di ? 'e' : 'w'}` as Corner
    return { region: regionAt(i + di, j + dj), corner, side }
  }
  const [column, row] = [COLUMNS[i], ROWS[j]]
  return [
    { i, j, street: column, across: row, kerbs: [kerb(-1, 0, 'east'), kerb(0, 0, 'west')] },
    { i, j, street: column, across: row, kerbs: [kerb(-1, -1, 'east'), kerb(0, -1, 'west')] },
    { i, j, street: row, across: column, kerbs: [kerb(0, 0, 'south'), kerb(0, -1, 'north')] },
    { i, j, street: row, across: column, kerbs: [kerb(-1, 0, 'south'), kerb(-1, -1, 'north')] },
  ]
}

function crossArm(quarter: Quarter, walks: AllWalks, arm: Arm): void {
  const { street, across, kerbs } = arm
  if (!kerbs[0].region || !kerbs[1].region || kerbs[0].region === kerbs[1].region) return
  if (!PROFILES[street.class].walkM && !PROFILES[across.class].walkM) return
  const from = landing(quarter, walks, arm, kerbs[0], kerbs[1])
  const to = landing(quarter, walks, arm, kerbs[1], kerbs[0])
  const signals = street.class !== 'tertiary' && across.class !== 'tertiary'
  if (from && to) zebra(quarter, from, to, signals ? 'signals' : 'markings')
}

/** The region's corner, or, when the region runs on past the junction, its sidewalk opposite. */
function landing(
  { net }: Quarter,
  walks: AllWalks,
  arm: Arm,
  kerb: Kerb,
  facing: Kerb,
): OsmNode | null {
  const { region, corner, side } = kerb
  if (!region || !facing.region) return null
  const ends =
    region[corner[1] === 'w' ? 'west' : 'east'] === arm.i &&
    region[corner[0] === 's' ? 'south' : 'north'] === arm.j
  if (ends) return walks.get(region)?.corners[corner] ?? null
  const opposite = walks.get(facing.region)?.corners[facing.corner]
  const walk = walks.get(region)?.sides[side]
  return walk && opposite ? net.attach(walk, opposite.at) : null
}

/** A bridge's sidewalk runs from bank to bank and crosses the bank roads at grade. */
function overBridge({ doc, net }: Quarter, from: OsmNode, to: OsmNode): void {
  const [foot, head] = [0.17, 0.83].map((share) => doc.node(alongLine([from.at, to.at], share)))
  for (const [a, b] of [
    [from, foot],
    [head, to],
  ] as const) {
    const { met } = net.add([a, b], SIDEWALK)
    for (const { node, line } of met) if (line.tags.lanes) node.tags = GUARDS.markings
  }
  net.add([foot, head], { ...SIDEWALK, bridge: 'yes', layer: '1' })
}

function cornerAt(walks: AllWalks, i: number, j: number, corner: Corner): OsmNode {
  const region = regionAt(i, j)
  const node = region && walks.get(region)?.corners[corner]
  if (!node) throw new Error(`no ${corner} corner at ${i}, ${j}`)
  return node
}
