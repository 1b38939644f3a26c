import type { Tags } from '../osm/elements.ts'
import { table } from '../osm/table.ts'

/**
 * How many people a building houses, as far as a map can tell:
 * flats × people in a household where flats are counted, else footprint × floors ÷ floor area a person.
 * An estimate of the order of magnitude, for shares of a population; not a census.
 */
export function peopleIn(building: { tags: Tags; footprintM2: number; country: string }): number {
  const { tags, footprintM2, country } = building
  const { floorM2, household } = HOUSING[country] ?? HOUSING.other
  const flats = Number.parseInt(tags['building:flats'] ?? '', 10)
  if (flats > 0 && flats < 5000) return flats * household
  return (footprintM2 * floorsOf(tags)) / floorM2
}

/**
 * Gross floor area for each person and people in a household.
 * cn: Seventh National Population Census 2020: 36.52 m² built floor area a person in cities, 2.62 a household.
 * fi: Statistics Finland 2019: 40.8 m² of dwelling a person (51 gross at 80 % usable), 1.97 a household.
 * gb: English Housing Survey 2018: 39 m² usable a person (49 gross), 2.4 a household.
 * other: EU-27 (Eurostat, EU-SILC 2020), about 38 m² usable, 2.3 a household.
 */
const HOUSING: Readonly<Record<string, { floorM2: number; household: number }>> = {
  cn: { floorM2: 36.52, household: 2.62 },
  fi: { floorM2: 51, household: 1.97 },
  gb: { floorM2: 49, household: 2.4 },
  other: { floorM2: 48, household: 2.3 },
}

/** Floors where none are tagged: six is the most one builds in China without a lift (GB 50096). */
const USUAL_FLOORS = table<number>({
  apartments: 6,
  dormitory: 6,
  residential: 5,
  terrace: 2,
  house: 2,
  detached: 2,
  semidetached_house: 2,
  semi: 2,
  bungalow: 1,
  static_caravan: 1,
  houseboat: 1,
  farm: 2,
})

const OTHERWISE = 3
const STOREY_M = 3
const MOST_FLOORS = 120

function floorsOf(tags: Tags): number {
  const levels = Number.parseFloat(tags['building:levels'] ?? '')
  const height = Number.parseFloat(tags.height ?? '')
  const floors =
    levels > 0 ? levels : height > 0 ? Math.round(height / STOREY_M) : USUAL_FLOORS[tags.building]
  return Math.min(MOST_FLOORS, Math.max(1, floors || OTHERWISE))
}
