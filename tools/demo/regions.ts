import { REGIONS, type Region } from './land-use.ts'
import { inset, type Margins, type Patch, SIDES, type Side } from './patch.ts'
import { COLUMNS, columnBetween, ROWS, rowBetween, type Street } from './plan.ts'

/** The street along one side of a region. */
export const streetAt = (region: Region, side: Side): Street =>
  side === 'west' || side === 'east' ? COLUMNS[region[side]] : ROWS[region[side]]

/** The region that holds the cell north-east of junction `i`, `j`. */
export const regionAt = (i: number, j: number): Region | undefined =>
  REGIONS.find((r) => i >= r.west && i < r.east && j >= r.south && j < r.north)

/** A region as far as `margin` metres from the middle of each of its streets. */
export function marked(region: Region, margin: (street: Street) => number): Patch {
  const { west, east, south, north } = region
  const whole: Patch = {
    south: rowBetween(south, west, east),
    north: rowBetween(north, west, east),
    west: columnBetween(west, south, north),
    east: columnBetween(east, south, north),
  }
  const by = Object.fromEntries(SIDES.map((side) => [side, margin(streetAt(region, side))]))
  return inset(whole, by as Margins)
}
