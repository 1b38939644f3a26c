import { addressAt } from './addresses.ts'
import { stance } from './buildings.ts'
import { addressTags } from './contact.ts'
import { HOURS } from './hours.ts'
import type { Lot } from './lots.ts'
import type { Tags } from './osm.ts'
import { COLUMNS, columnBetween, ROWS, rowBetween, SOUTH_BANK, type Street } from './plan.ts'
import { alongLine, apart, beside, between2, type Vec } from './plane.ts'
import { chance, dice, pick } from './prng.ts'
import { PROFILES } from './profiles.ts'
import type { Compound, Quarter } from './quarter.ts'

/** Bus stops, toilets, parcel lockers, recycling, fitness corners: what stands in the open. */
export function furnish(quarter: Quarter, lots: readonly Lot[]): void {
  busStops(quarter)
  toilets(quarter, lots)
  fitnessCorners(quarter, lots)
  for (const [i, compound] of quarter.compounds.entries()) byTheGate(quarter, compound, i)
}

/** Stops in pairs on every other stretch of the busier streets. */
function busStops(quarter: Quarter): void {
  for (const [j, street] of ROWS.entries())
    for (let i = j % 2; i < COLUMNS.length - 1; i += 2)
      if (street.class !== 'tertiary')
        stopPair(quarter, rowBetween(j, i, i + 1), street, COLUMNS[i + 1])
  for (const [i, street] of COLUMNS.entries())
    for (let j = (i + 1) % 2; j < ROWS.length - 1; j += 2)
      if (street.class === 'arterial' && j !== SOUTH_BANK)
        stopPair(quarter, columnBetween(i, j, j + 1), street, ROWS[j + 1])
}

function stopPair({ doc }: Quarter, course: readonly Vec[], street: Street, next: Street): void {
  const name = { name: `${street.zh}${next.zh}口`, 'name:en': `${street.en} at ${next.en}` }
  const kerbM = PROFILES[street.class].walkM - 2.5
  for (const [byM, share] of [
    [-kerbM, 0.36],
    [kerbM, 0.62],
  ])
    doc.node(alongLine(beside(course, byM), share), {
      highway: 'bus_stop',
      public_transport: 'platform',
      bus: 'yes',
      ...name,
    })
}

const WITH_TOILETS = new Set(['park', 'hill', 'market', 'centre', 'square', 'old', 'garden'])

function toilets(quarter: Quarter, lots: readonly Lot[]): void {
  const roll = dice('toilets')
  for (const lot of lots.filter(({ use }) => WITH_TOILETS.has(use)))
    for (const [u, v] of lot.use === 'park'
      ? [
          [0.1, 0.12],
          [0.9, 0.12],
          [0.5, 0.94],
        ]
      : [[0.08, 0.1]]) {
      const at = stance(lot.patch, u, v).at
      const tags: Tags = {
        amenity: 'toilets',
        wheelchair: pick(roll, ['yes', 'yes', 'no']),
        opening_hours: pick(roll, ['24/7', '06:00-22:00']),
      }
      quarter.doc.node(at, { ...tags, ...addressTags(addressAt(quarter, at)) })
    }
}

function fitnessCorners({ doc }: Quarter, lots: readonly Lot[]): void {
  for (const lot of lots.filter(({ use }) => use === 'garden' || use === 'hill'))
    doc.node(stance(lot.patch, 0.66, 0.66).at, {
      leisure: 'fitness_station',
      name: '健身苑点',
      'name:en': 'Fitness Corner',
      opening_hours: HOURS.parkland[0],
    })
}

/** Inside the gate stand the parcel locker and, at every third compound, the recycling hut. */
function byTheGate({ doc }: Quarter, { zh, en, gate, at, address }: Compound, i: number): void {
  const roll = dice(`gate of ${zh}`)
  const inside = (m: number) => between2(gate, at, Math.min(0.4, m / Math.max(1, apart(gate, at))))
  if (i % 5 === 1)
    doc.node(inside(9), {
      amenity: 'parcel_locker',
      name: `${zh}快递柜`,
      'name:en': `${en} Parcel Lockers`,
      ...addressTags(address),
      ...(chance(roll, 0.8) ? { opening_hours: '24/7' } : {}),
    })
  if (i % 6 === 2)
    doc.node(inside(12), {
      amenity: 'recycling',
      recycling_type: 'centre',
      name: `${zh}回收站`,
      'name:en': `${en} Recycling`,
      opening_hours: pick(roll, ['07:00-09:00,17:00-19:00', 'Mo-Sa 08:00-17:00']),
      ...addressTags(address),
    })
}
