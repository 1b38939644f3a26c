import { addressAt } from './addresses.ts'
import { build, stance } from './buildings.ts'
import { isStreet, type Lot } from './lots.ts'
import { OLD_LANES } from './names/streets.ts'
import type { Line } from './network.ts'
import type { Tags } from './osm.ts'
import { cut, heightOf, inset, margins, type Patch, rim, widthOf, within } from './patch.ts'
import { minus, unit, type Vec } from './plane.ts'
import { between, chance, type Dice, dice, whole } from './prng.ts'
import type { Quarter } from './quarter.ts'
import { slab } from './shapes.ts'

/** Blocks of houses smaller than this are not cut by another lane. */
const BLOCK_M = 58

/** The old town: crooked lanes, courtyards and small houses wall to wall, open to all sides. */
export function buildOldTown(quarter: Quarter, lots: readonly Lot[]): void {
  const roll = dice('old town')
  const names = OLD_LANES[Symbol.iterator]()
  for (const [i, lot] of lots.filter(({ use }) => use === 'old').entries()) {
    const { zh, en } = i ? EAST : WEST
    quarter.doc.area(rim(lot.patch), { landuse: 'residential', name: zh, 'name:en': en })
    const blocks = lanes(quarter, lot.patch, roll, 0, () => names.next().value)
    for (const block of blocks) houses(quarter, block, roll)
    const at = within(lot.patch, 0.5, 0.5)
    const door = quarter.net.nearest(at, 80, ({ tags }) => tags.highway === 'pedestrian')
    const gate = door ? quarter.net.attach(door, at).at : at
    quarter.compounds.push({ zh, en, at, gate, bank: lot.bank, address: addressAt(quarter, at) })
  }
}

const WEST = { zh: '柳湾老街', en: 'Liuwan Old Street' }
const EAST = { zh: '河埠老街', en: 'Landing Old Street' }

/** Cuts by lanes, wide ones first, until the blocks are small. */
function lanes(
  quarter: Quarter,
  patch: Patch,
  roll: Dice,
  depth: number,
  name: () => readonly [string, string] | undefined,
): Patch[] {
  const [w, h] = [widthOf(patch), heightOf(patch)]
  if (Math.max(w, h) < BLOCK_M || Math.min(w, h) < 24) return [patch]
  const at = between(roll, 0.4, 0.6)
  const lean = between(roll, -0.09, 0.09)
  const axis = w > h * 1.1 ? 'up' : 'across'
  const [a, b, line] = cut(patch, axis, at - lean, at + lean)
  lane(quarter, line, depth < 3 ? name() : undefined)
  return [a, b].flatMap((part) => lanes(quarter, part, roll, depth + 1, name))
}

function lane(
  { net }: Quarter,
  line: readonly Vec[],
  name: readonly [string, string] | undefined,
): void {
  const tags: Tags = name
    ? { highway: 'pedestrian', name: name[0], 'name:en': name[1], surface: 'sett' }
    : { highway: 'footway', surface: 'paving_stones' }
  const meet = (at: Vec, out: Vec) => {
    const start: Vec = [at[0] - out[0] * 3, at[1] - out[1] * 3]
    const hit = net.ahead(
      start,
      out,
      34,
      ({ tags: { highway, footway } }: Line) =>
        isStreet({ highway }) ||
        highway === 'pedestrian' ||
        (highway === 'footway' && footway !== 'crossing'),
    )
    return hit ? net.attach(hit.line, hit.at) : at
  }
  const first = meet(line[0], unit(minus(line[0], line[1])))
  const last = meet(
    line[line.length - 1],
    unit(minus(line[line.length - 1], line[line.length - 2])),
  )
  net.add([first, ...line.slice(1, -1), last], tags, { clearM: name ? 2.6 : 1.4 })
}

const DEPTH_M = 9.5

/** Rows of houses around each block's yards, one row behind the other. */
function houses(quarter: Quarter, block: Patch, roll: Dice): void {
  const lot = inset(block, margins(1.6))
  const [w, h] = [widthOf(lot), heightOf(lot)]
  const rows = Math.max(1, Math.floor((h + 2.5) / (DEPTH_M + 3)))
  for (let row = 0; row < rows; row++) {
    let x = between(roll, 0, 2)
    while (x < w - 6) {
      const lengthM = between(roll, 7.5, 15)
      const { at, along } = stance(lot, (x + lengthM / 2) / w, (row + 0.5) / rows)
      if (!chance(roll, 0.08))
        houseAt(quarter, at, along, lengthM, Math.min(DEPTH_M, h / rows - 1), roll)
      x += lengthM + between(roll, 0.7, 1.6)
    }
  }
}

function houseAt(
  quarter: Quarter,
  at: Vec,
  along: Vec,
  lengthM: number,
  depthM: number,
  roll: Dice,
): void {
  const tags = { building: 'house', 'building:levels': `${whole(roll, 2, 3)}` }
  ;[1, 0.8].some((k) => build(quarter, slab(at, along, lengthM * k, depthM * k), tags, 0.4))
}
