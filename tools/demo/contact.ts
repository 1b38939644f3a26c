import { HOURS, type HoursKind } from './hours.ts'
import type { Tags } from './osm.ts'
import { chance, type Dice, pick } from './prng.ts'
import type { Address } from './quarter.ts'

/** Area code 0560 is not assigned in China: nobody's telephone rings. */
export const phone = (line: number): string => `0560-5550-${String(line).padStart(4, '0')}`

export const addressTags = ({ zh, number }: Address): Tags => ({
  'addr:street': zh,
  'addr:housenumber': number,
})

/** Hours as recorded: one place in nine has none. */
export const hoursTags = (roll: Dice, kind: HoursKind): Tags =>
  chance(roll, 0.11) ? {} : { opening_hours: pick(roll, HOURS[kind]) }

/** What surveyors noted about the step at the door; often nothing. */
export function wheelchairTags(roll: Dice): Tags {
  const noted = pick(roll, ['yes', 'yes', 'limited', 'no', null, null])
  return noted ? { wheelchair: noted } : {}
}
