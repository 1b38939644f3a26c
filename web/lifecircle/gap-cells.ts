import type { LngLat, Plane } from '../../domain/kit/geo.ts'
import type { Homes } from '../../domain/lifecircle/homes.ts'
import type { Gap } from './protocol.ts'

/** Wide enough that a cell holds several buildings: a gap shows a need, never a household. */
export const GAP_CELL_M = 100

/** Adds homes up by cells of a grid that the community's plane fixes, not the question. */
export function gapCells(
  homes: Homes,
  which: readonly number[],
  { origin, mPerLng, mPerLat }: Plane,
): Gap[] {
  const [width, height] = [GAP_CELL_M / mPerLng, GAP_CELL_M / mPerLat]
  const cells = new Map<string, { at: LngLat; people: number }>()
  for (const i of which) {
    const [lng, lat] = homes.lngLat(i)
    const column = Math.floor((lng - origin[0]) / width)
    const row = Math.floor((lat - origin[1]) / height)
    const at: LngLat = [origin[0] + (column + 0.5) * width, origin[1] + (row + 0.5) * height]
    const cell = cells.get(`${column},${row}`) ?? { at, people: 0 }
    cell.people += homes.population(i)
    cells.set(`${column},${row}`, cell)
  }
  return [...cells.values()]
}
