import { addressAt } from './addresses.ts'
import { build } from './buildings.ts'
import type { Region, Use } from './land-use.ts'
import { hasShops, type Lot } from './lots.ts'
import { inset, type Margins, type Patch, rim, SIDES, type Side } from './patch.ts'
import { SOUTH_BANK } from './plan.ts'
import { alongLine, lengthOf, minus, plus, times, unit, type Vec } from './plane.ts'
import { between, type Dice, dice, whole } from './prng.ts'
import type { Quarter } from './quarter.ts'
import { streetAt } from './regions.ts'
import { slab } from './shapes.ts'

const DEPTH_M = 10

/** Frontage of one shop. */
const SHOP_M = 8

/** Rows of shops along the shopping streets, broken where gates and lanes come out. */
export function buildShops(quarter: Quarter, lots: readonly Lot[]): void {
  const roll = dice('shops')
  for (const lot of lots) if (OPEN_GROUNDS.includes(lot.use)) quarter.ground.take(rim(lot.patch))
  const regions = new Set(
    lots
      .filter((lot) => SIDES.some((side) => hasShops(lot.use, lot.edges[side])))
      .map((lot) => lot.region),
  )
  for (const region of regions)
    for (const side of SIDES) if (streetAt(region, side).shops) parade(quarter, region, side, roll)
}

/** Grounds without a wall that would keep shops out. */
const OPEN_GROUNDS: readonly Use[] = [
  'garden',
  'park',
  'hill',
  'field',
  'square',
  'centre',
  'mall',
  'offices',
  'market',
  'hospital',
  'old',
]

function parade(quarter: Quarter, region: Region, side: Side, roll: Dice): void {
  const front = frontage(quarter.blocks.get(region) as Patch, side)
  const length = lengthOf(front)
  let m = between(roll, 4, 14)
  while (m < length - 20) {
    const taken = [5, 4, 3, 2]
      .map((shops) => shops * SHOP_M + between(roll, 0, 6))
      .find((l) => m + l < length && row(quarter, region, front, side, m, l, roll))
    m += taken ? taken + between(roll, 1.5, 5) : 5
  }
}

/** The middle line of the row: half its depth behind the building line. */
function frontage(block: Patch, side: Side): readonly Vec[] {
  const by: Margins = { south: 0, north: 0, west: 0, east: 0, [side]: 1.5 + DEPTH_M / 2 }
  return inset(block, by)[side]
}

function row(
  quarter: Quarter,
  region: Region,
  front: readonly Vec[],
  side: Side,
  fromM: number,
  lengthM: number,
  roll: Dice,
): boolean {
  const length = lengthOf(front)
  const [a, b] = [fromM, fromM + lengthM].map((m) => alongLine(front, m / length))
  const [along, at] = [unit(minus(b, a)), times(plus(a, b), 0.5)]
  const tags = { building: 'retail', 'building:levels': `${whole(roll, 1, 3)}` }
  if (!build(quarter, slab(at, along, lengthM, DEPTH_M), tags, 1.2)) return false
  doors(quarter, region, at, along, side, lengthM)
  return true
}

/** A door for each shop, a step inside the front that faces the street. */
function doors(
  quarter: Quarter,
  region: Region,
  at: Vec,
  along: Vec,
  side: Side,
  lengthM: number,
): void {
  const out: Vec =
    side === 'south' || side === 'east' ? [along[1], -along[0]] : [-along[1], along[0]]
  const count = Math.floor(lengthM / SHOP_M)
  for (let k = 0; k < count; k++) {
    const aside = ((k + 0.5) / count - 0.5) * lengthM
    const door = plus(plus(at, times(along, aside)), times(out, DEPTH_M / 2 - 1.5))
    quarter.shopfronts.push({
      at: door,
      address: addressAt(quarter, door),
      bank: region.south >= SOUTH_BANK ? 'north' : 'south',
    })
  }
}
