import { addressAt } from './addresses.ts'
import { type GateKind, openGate } from './gates.ts'
import { houses, RING_M, rowCount, STYLES, type Style } from './houses.ts'
import type { Lot } from './lots.ts'
import { COMPOUND_NAMES } from './names/compounds.ts'
import type { Line } from './network.ts'
import type { OsmNode, Tags } from './osm.ts'
import { inset, margins, type Patch, rim, SIDES, through, within } from './patch.ts'
import type { Vec } from './plane.ts'
import { between, chance, type Dice, dice, pick, shuffled } from './prng.ts'
import type { Quarter } from './quarter.ts'

/** Walls, gates, inner paths and houses of every compound. */
export function buildCompounds(quarter: Quarter, lots: readonly Lot[]): void {
  const roll = dice('compounds')
  const homes = lots.filter((lot) => lot.use in STYLES)
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

interface Paths {
  readonly ring: Line
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
    net.add([ends[0], ...course.slice(1, -1), ends[1]], tags, { clearM })
  }
  across([spine, 0], [spine + between(roll, -0.04, 0.04), 1], { highway: 'service' }, 3)
  const rows = rowCount(inner, style)
  for (let row = 1; row < rows; row++)
    across([0, row / rows], [1, row / rows], { highway: 'footway' }, 1.8)
  return { ring, spine }
}

/** A gate for cars, one or two for walkers only; now and then one more that is kept locked. */
function openGates(quarter: Quarter, lot: Lot, paths: Paths, index: number, roll: Dice): OsmNode[] {
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
