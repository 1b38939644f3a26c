import { isWithin } from '../issues/ring.ts'
import { distanceM, type LngLat, planeAt } from '../kit/geo.ts'

/** So near a compound one means it: a pin before its gate lies in the street. */
const AT_COMPOUND_M = 50

/**
 * The position of a compound that is nearest to `at`: itself, where it lies within. `ring` is closed,
 * [lng,lat] in degrees; of an empty one there is none.
 */
export function nearestIn(ring: readonly LngLat[], at: LngLat): LngLat | null {
  if (isWithin(ring, at)) return at
  let [nearest, nearestM]: [LngLat | null, number] = [null, Number.POSITIVE_INFINITY]
  for (let i = 1; i < ring.length; i++) {
    const spot = nearestOn(ring[i - 1], ring[i], at)
    const metres = distanceM(at, spot)
    if (metres < nearestM) [nearest, nearestM] = [spot, metres]
  }
  return nearest
}

/** Metres from `at` to a compound: 0 within, Infinity where the ring is empty. */
export function metresFrom(ring: readonly LngLat[], at: LngLat): number {
  const nearest = nearestIn(ring, at)
  return nearest ? distanceM(nearest, at) : Number.POSITIVE_INFINITY
}

/** The compound that `at` belongs to, within {@link AT_COMPOUND_M}: the nearest; null for none. */
export function compoundAt<C extends { readonly ring: readonly LngLat[] }>(
  compounds: Iterable<C>,
  at: LngLat,
): C | null {
  let [nearest, nearestM]: [C | null, number] = [null, AT_COMPOUND_M]
  for (const compound of compounds) {
    const metres = metresFrom(compound.ring, at)
    if (metres < nearestM || (nearest === null && metres === nearestM)) {
      ;[nearest, nearestM] = [compound, metres]
    }
  }
  return nearest
}

/** Of a compound, as people name its gates. */
type Side = 'east' | 'south' | 'west' | 'north'

/** On which side of a compound something lies: of 东南, the one that it lies farther to. */
export function sideOf(ring: readonly LngLat[], at: LngLat): Side {
  const middle = middleOf(ring)
  const { mPerLng, mPerLat } = planeAt(middle)
  const [x, y] = [(at[0] - middle[0]) * mPerLng, (at[1] - middle[1]) * mPerLat]
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'east' : 'west'
  return y > 0 ? 'north' : 'south'
}

/** The middle of the box around a ring of at least one position. */
export function middleOf(ring: readonly LngLat[]): LngLat {
  const lngs = ring.map(([lng]) => lng)
  const lats = ring.map(([, lat]) => lat)
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2]
}

function nearestOn(a: LngLat, b: LngLat, at: LngLat): LngLat {
  const { mPerLng, mPerLat } = planeAt(at)
  const [dx, dy] = [(b[0] - a[0]) * mPerLng, (b[1] - a[1]) * mPerLat]
  const [px, py] = [(at[0] - a[0]) * mPerLng, (at[1] - a[1]) * mPerLat]
  const m2 = dx * dx + dy * dy
  const t = m2 > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / m2)) : 0
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
}
