import { build, stance } from './buildings.ts'
import { square } from './civic.ts'
import { byStreet, fenced, ringPath, wayOut } from './grounds.ts'
import type { Lot } from './lots.ts'
import type { Tags } from './osm.ts'
import { heightOf, inset, margins, rim, SIDES, widthOf } from './patch.ts'
import { between, chance, type Dice, dice, whole } from './prng.ts'
import type { Quarter } from './quarter.ts'
import { ell, slab } from './shapes.ts'

/** Factories, offices and the shopping centres. */
export function buildWorks(quarter: Quarter, lots: readonly Lot[]): void {
  const roll = dice('works')
  let malls = 0
  for (const lot of lots) {
    if (lot.use === 'works') works(quarter, lot, roll)
    if (lot.use === 'offices') offices(quarter, lot, roll)
    if (lot.use === 'mall') mall(quarter, lot, MALLS[malls++])
    if (lot.use === 'square') plaza(quarter, lot)
  }
}

const MALLS: readonly Tags[] = [
  { name: '长宁里购物中心', 'name:en': 'Changningli Mall' },
  { name: '北岸集市', 'name:en': 'North Bank Arcade' },
]

function works(quarter: Quarter, lot: Lot, roll: Dice): void {
  fenced(quarter, lot, { landuse: 'industrial' }, byStreet(lot).slice(0, 2))
  const { patch } = lot
  const rows = Math.max(1, Math.round(heightOf(patch) / 62))
  const columns = Math.max(1, Math.round(widthOf(patch) / 82))
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (chance(roll, 0.14)) continue
      const { at, along } = stance(patch, (column + 0.5) / columns, (row + 0.5) / rows)
      const [lengthM, depthM] = [between(roll, 44, 66), between(roll, 28, 42)]
      const tags = { building: 'industrial', 'building:levels': `${whole(roll, 1, 2)}` }
      ;[1, 0.8, 0.6].some((k) => build(quarter, slab(at, along, lengthM * k, depthM * k), tags))
    }
}

function offices(quarter: Quarter, lot: Lot, roll: Dice): void {
  const { patch } = lot
  const ring = ringPath(quarter, patch, 5)
  for (const side of SIDES) wayOut(quarter, patch, ring, side, 0.5)
  quarter.doc.area(rim(patch), { landuse: 'commercial' })
  const rows = Math.max(1, Math.round(heightOf(patch) / 75))
  for (let row = 0; row < rows; row++)
    for (const u of widthOf(patch) > 110 ? [0.27, 0.73] : [0.5]) {
      const { at, along } = stance(patch, u, (row + 0.5) / rows)
      const tags = { building: 'office', 'building:levels': `${whole(roll, 6, 18)}` }
      const lengthM = between(roll, 38, 52)
      ;[1, 0.8, 0.6].some((k) => build(quarter, ell(at, along, lengthM * k, 20 * k, 34 * k), tags))
    }
}

function mall(quarter: Quarter, lot: Lot, name: Tags): void {
  const { patch } = lot
  const ring = ringPath(quarter, patch, 5)
  for (const side of SIDES)
    for (const share of [0.35, 0.7]) wayOut(quarter, patch, ring, side, share)
  quarter.doc.area(rim(patch), { landuse: 'retail' })
  const { at, along } = stance(patch, 0.5, 0.6)
  const [w, h] = [widthOf(patch) - 26, heightOf(patch) * 0.68]
  const tags = { building: 'retail', 'building:levels': '5', ...name }
  ;[1, 0.88, 0.76, 0.64].some((k) => build(quarter, slab(at, along, w * k, h * k), tags))
}

/** The square at the metro, with a hall on its northern side. */
function plaza(quarter: Quarter, lot: Lot): void {
  const { patch } = lot
  square(quarter, patch, { name: '长宁广场', 'name:en': 'Changning Square' })
  const { at, along } = stance(inset(patch, margins(6)), 0.5, 0.78)
  const tags = {
    building: 'public',
    'building:levels': '3',
    name: '柳湾文化馆',
    'name:en': 'Liuwan Culture Hall',
  }
  ;[1, 0.8, 0.6].some((k) => build(quarter, slab(at, along, 78 * k, 40 * k), tags))
}
