import { groundsOf, wayOut } from './grounds.ts'
import { HOURS } from './hours.ts'
import type { Use } from './land-use.ts'
import type { Lot } from './lots.ts'
import { GARDEN_NAMES, GREEN_NAMES } from './names/greens.ts'
import type { Tags } from './osm.ts'
import { layPark } from './park.ts'
import { LOOP, loop, PATH } from './park-paths.ts'
import { inset, margins, rim, SIDES, within } from './patch.ts'
import { curved, rounded } from './plane.ts'
import type { Quarter } from './quarter.ts'
import { blob } from './shapes.ts'

const BUILDERS: Partial<Record<Use, (quarter: Quarter, lot: Lot, index: number) => void>> = {
  park: layPark,
  hill,
  garden,
  field,
}

/** The park with its lake, the wooded hill, pocket gardens, and fields at the edge. */
export function plantGreens(quarter: Quarter, lots: readonly Lot[]): void {
  const seen = new Map<Use, number>()
  for (const lot of lots) {
    const index = seen.get(lot.use) ?? 0
    seen.set(lot.use, index + 1)
    BUILDERS[lot.use]?.(quarter, lot, index)
  }
}

function hill(quarter: Quarter, lot: Lot): void {
  const { patch } = lot
  const { doc, net } = quarter
  groundsOf(quarter, lot, { leisure: 'park', ...GREEN_NAMES.hill })
  doc.area(rim(inset(patch, margins(10))), { natural: 'wood' })
  const ring = loop(quarter, patch, LOOP)
  for (const side of ['east', 'south'] as const)
    for (const share of [0.3, 0.75]) wayOut(quarter, patch, ring, side, share)
  const course = curved(
    [
      [0.06, 0.1],
      [0.3, 0.24],
      [0.52, 0.5],
      [0.42, 0.7],
      [0.7, 0.94],
    ].map(([u, v]) => within(patch, u, v)),
  )
  const [start, end] = [net.attach(ring, course[0]), net.attach(ring, course[course.length - 1])]
  const trail = net.add([start, ...course.slice(1, -1), end], {
    highway: 'path',
    surface: 'ground',
    ...GREEN_NAMES.trail,
  }).line
  const top = within(patch, 0.3, 0.52)
  net.add([net.attach(trail, top), top], { highway: 'steps', step_count: '64' })
  doc.node(top, { natural: 'peak', ...GREEN_NAMES.hill, ele: '68' })
}

function garden(quarter: Quarter, lot: Lot, index: number): void {
  const { patch } = lot
  const { net } = quarter
  groundsOf(quarter, lot, {
    leisure: 'park',
    opening_hours: HOURS.parkland[index % 3],
    ...GARDEN_NAMES[index],
  })
  const ring = loop(quarter, patch, LOOP)
  const cross = [within(patch, 0.16, 0.18), within(patch, 0.45, 0.52), within(patch, 0.84, 0.8)]
  const [start, end] = [net.attach(ring, cross[0]), net.attach(ring, cross[2])]
  const course = curved([start.at, cross[1], end.at])
  net.add([start, ...course.slice(1, -1), end], PATH)
  for (const side of SIDES) wayOut(quarter, patch, ring, side, 0.5)
  for (const [u, v] of [
    [0.3, 0.74],
    [0.72, 0.3],
  ] as const)
    quarter.doc.area(
      rounded(blob(within(patch, u, v), 8, (angle) => 13 + 4 * Math.sin(angle * 3 + index))),
      { natural: 'wood' },
    )
}

/** Orchards and meadows where the town ends. */
function field(quarter: Quarter, lot: Lot, index: number): void {
  const kinds: readonly Tags[] = [
    { landuse: 'orchard' },
    { landuse: 'grass' },
    { natural: 'wood' },
    { landuse: 'grass' },
  ]
  const { patch } = lot
  const { net, doc } = quarter
  doc.area(rim(patch), kinds[index % kinds.length])
  const track = [
    within(patch, 0, 0.4),
    within(patch, 0.35, 0.55),
    within(patch, 0.7, 0.45),
    within(patch, 1, 0.6),
  ]
  const path = net.add(curved(track), { highway: 'track', surface: 'ground' }).line
  wayOut(quarter, patch, path, 'west', 0.4)
  wayOut(quarter, patch, path, 'east', 0.6)
}
