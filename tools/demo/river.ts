import type { Network } from './network.ts'
import type { Tags } from './osm.ts'
import { COLUMNS, NORTH_BANK, rowBetween, rowBeyond, SOUTH_BANK } from './plan.ts'
import { alongLine, beside, lengthOf, type Vec } from './plane.ts'
import { between, dice } from './prng.ts'
import type { Quarter } from './quarter.ts'

/** The river runs on beyond the streets. */
const BEYOND_M = 420

/** From a bank road to the water, and to the path between. */
const WATER_M = 40
const PATH_M = 22

/** The river between its bank roads, a greenway with a path on either side. */
export function digRiver(quarter: Quarter): void {
  const [south, north] = [bankRoad(SOUTH_BANK), bankRoad(NORTH_BANK)]
  const [southWater, northWater] = [waterline(south, 1), waterline(north, -1)]
  water(quarter, southWater, northWater)
  greenway(quarter, south, southWater, 1, ['柳湾南岸绿道', 'Liuwan South Greenway'])
  greenway(quarter, north, northWater, -1, ['柳湾北岸绿道', 'Liuwan North Greenway'])
}

/** A bank road and its thought continuation, from the west. */
function bankRoad(row: number): Vec[] {
  const last = COLUMNS.length - 1
  return [
    ...rowBeyond(row, 0, -BEYOND_M).toReversed().slice(0, -1),
    ...rowBetween(row, 0, last),
    ...rowBeyond(row, last, BEYOND_M).slice(1),
  ]
}

/** The water's edge: beside the road, now nearer, now farther. */
function waterline(road: readonly Vec[], toWater: 1 | -1): Vec[] {
  return resampled(road, 24).map((_, i, line) => {
    const sway = 5 * Math.sin(i / 5.3 + toWater) + 3.5 * Math.sin(i / 2.1)
    return besideAt(line, i, toWater * (WATER_M + sway))
  })
}

function water({ doc, ground }: Quarter, south: readonly Vec[], north: readonly Vec[]): void {
  const ring = [...south, ...north.toReversed()]
  ground.take(ring)
  const name = { name: '青芦河', 'name:en': 'Qinglu River' }
  doc.area(ring, { natural: 'water', water: 'river', ...name })
  const middle = south.map((at, i): Vec => {
    const other = alongLine(north, i / (south.length - 1))
    return [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2]
  })
  doc.way(
    middle.map((at) => doc.node(at)),
    { waterway: 'river', ...name },
  )
}

function greenway(
  quarter: Quarter,
  road: readonly Vec[],
  edge: readonly Vec[],
  toWater: 1 | -1,
  [zh, en]: readonly [string, string],
): void {
  const { doc, net } = quarter
  const strip = resampled(road, 24)
  const inner = strip.map((_, i) => besideAt(strip, i, toWater * 8))
  const within = (line: readonly Vec[]) => line.slice(16, -16)
  doc.area([...within(inner), ...within(edge).toReversed()], {
    landuse: 'grass',
    name: zh,
    'name:en': en,
  })
  const course = within(
    strip.map((_, i) => besideAt(strip, i, toWater * (PATH_M + 4 * Math.sin(i / 3.1)))),
  )
  const path = net.add(course, {
    highway: 'footway',
    name: zh,
    'name:en': en,
    surface: 'asphalt',
  }).line
  waysDown(
    net,
    path.nodes.map((node) => node.at),
    road,
  )
}

/** Short ways from the bank road down to the path: ramps, and now and then steps. */
function waysDown(net: Network, path: readonly Vec[], road: readonly Vec[]): void {
  const roll = dice(`ways down ${road[0]}`)
  const length = lengthOf(path)
  for (let m = 40; m < length - 30; m += between(roll, 120, 210)) {
    const at = alongLine(path, m / length)
    const greenway = net.nearest(
      at,
      5,
      ({ tags }) => tags.surface === 'asphalt' && tags.highway === 'footway',
    )
    const street = net.nearest(
      at,
      60,
      ({ tags, layer }) => layer === 0 && tags.highway === 'tertiary',
    )
    const tags: Tags =
      roll() < 0.25 ? { highway: 'steps', step_count: '8' } : { highway: 'footway' }
    if (greenway && street) net.add([net.attach(greenway, at), net.attach(street, at)], tags)
  }
}

function besideAt(line: readonly Vec[], i: number, byM: number): Vec {
  const around = line.slice(Math.max(0, i - 1), i + 2)
  return beside(around, byM)[i ? 1 : 0]
}

const resampled = (line: readonly Vec[], stepM: number): Vec[] => {
  const steps = Math.round(lengthOf(line) / stepM)
  return Array.from({ length: steps + 1 }, (_, i) => alongLine(line, i / steps))
}
