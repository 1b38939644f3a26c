import { build, stance } from './buildings.ts'
import { playground } from './civic.ts'
import { groundsOf, wayOut } from './grounds.ts'
import type { Lot } from './lots.ts'
import { GREEN_NAMES } from './names/greens.ts'
import type { Line } from './network.ts'
import { loop, PATH } from './park-paths.ts'
import { type Patch, SIDES, within } from './patch.ts'
import { curved, rounded, type Vec } from './plane.ts'
import { between, dice } from './prng.ts'
import type { Quarter } from './quarter.ts'
import { blob, slab } from './shapes.ts'

/** The park on the river: a lake with an island, winding paths, groves. */
export function layPark(quarter: Quarter, lot: Lot): void {
  const { patch } = lot
  groundsOf(quarter, lot, { leisure: 'park', opening_hours: '05:30-22:00', ...GREEN_NAMES.park })
  const lake = lakeIn(quarter, patch)
  const ring = loop(quarter, patch, PARK_LOOP)
  const shore = quarter.net.add(
    grown(lake, 9),
    { ...PATH, ...GREEN_NAMES.shore },
    { closed: true, clearM: 2 },
  ).line
  for (const [u, v, x, y] of SPOKES) spoke(quarter, patch, [u, v], [x, y], ring, shore)
  for (const side of SIDES)
    for (const share of [0.22, 0.74]) wayOut(quarter, patch, ring, side, share)
  for (const [u, v] of GROVES) grove(quarter, patch, u, v)
  playground(quarter, patch, 0.12, 0.22, {
    leisure: 'playground',
    name: '湿地乐园',
    'name:en': 'Wetland Playground',
  })
  playground(quarter, patch, 0.88, 0.2)
  pavilion(quarter, patch, 0.2, 0.82)
  pavilion(quarter, patch, 0.9, 0.6)
}

const PARK_LOOP: readonly Vec[] = [
  [0.05, 0.1],
  [0.2, 0.06],
  [0.38, 0.11],
  [0.55, 0.05],
  [0.75, 0.1],
  [0.94, 0.07],
  [0.96, 0.3],
  [0.92, 0.55],
  [0.97, 0.8],
  [0.92, 0.93],
  [0.75, 0.88],
  [0.6, 0.94],
  [0.4, 0.88],
  [0.22, 0.94],
  [0.06, 0.9],
  [0.03, 0.6],
  [0.08, 0.35],
]

/** From a point near the rim to one at the lake. */
const SPOKES = [
  [0.05, 0.3, 0.3, 0.45],
  [0.3, 0.04, 0.4, 0.3],
  [0.68, 0.04, 0.62, 0.3],
  [0.95, 0.4, 0.75, 0.5],
  [0.74, 0.95, 0.65, 0.75],
  [0.25, 0.95, 0.38, 0.7],
] as const

const GROVES = [
  [0.1, 0.6],
  [0.16, 0.36],
  [0.5, 0.12],
  [0.85, 0.82],
  [0.86, 0.34],
  [0.52, 0.9],
  [0.3, 0.86],
] as const

function lakeIn({ doc, ground }: Quarter, patch: Patch): Vec[] {
  const roll = dice('lake')
  const uv = blob([0.52, 0.5], 15, () => between(roll, 0.78, 1.16)).map(
    ([u, v]): Vec => [0.52 + (u - 0.52) * 0.22, 0.5 + (v - 0.5) * 0.24],
  )
  const lake = rounded(uv.map(([u, v]) => within(patch, u, v)))
  const isle = rounded(blob(within(patch, 0.58, 0.55), 7, () => between(roll, 11, 17)))
  ground.take(lake)
  const outer = doc.way(
    lake.map((at) => doc.node(at)),
    {},
    true,
  )
  const inner = doc.area(isle, { natural: 'wood' })
  doc.relation(
    [
      { way: outer, role: 'outer' },
      { way: inner, role: 'inner' },
    ],
    { type: 'multipolygon', natural: 'water', water: 'lake', ...GREEN_NAMES.lake },
  )
  return lake
}

/** A ring pushed outwards from its middle. */
function grown(ring: readonly Vec[], byM: number): Vec[] {
  const middle: Vec = [mean(ring.map((p) => p[0])), mean(ring.map((p) => p[1]))]
  return ring
    .filter((_, i) => i % 2 === 0)
    .map(([x, y]) => {
      const [dx, dy] = [x - middle[0], y - middle[1]]
      const k = 1 + byM / Math.hypot(dx, dy)
      return [middle[0] + dx * k, middle[1] + dy * k]
    })
}

const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length

function spoke({ net }: Quarter, patch: Patch, from: Vec, to: Vec, ring: Line, shore: Line): void {
  const [a, b] = [within(patch, ...from), within(patch, ...to)]
  const bow: Vec = [
    (a[0] + b[0]) / 2 + (b[1] - a[1]) * 0.14,
    (a[1] + b[1]) / 2 - (b[0] - a[0]) * 0.14,
  ]
  const [start, end] = [net.attach(ring, a), net.attach(shore, b)]
  const course = curved([start.at, bow, end.at])
  net.add([start, ...course.slice(1, -1), end], PATH)
}

function grove({ doc }: Quarter, patch: Patch, u: number, v: number): void {
  const roll = dice(`grove ${u} ${v}`)
  const ring = rounded(blob(within(patch, u, v), 9, () => between(roll, 20, 38)))
  doc.area(ring, { natural: 'wood' })
}

function pavilion(quarter: Quarter, patch: Patch, u: number, v: number): void {
  const { at, along } = stance(patch, u, v)
  build(quarter, slab(at, along, 9, 9), { building: 'pavilion', 'building:levels': '1' }, 2)
}
