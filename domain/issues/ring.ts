import type { LngLat } from '../kit/geo.ts'

/**
 * Whether a position lies within a closed ring of [lng,lat] in degrees (even–odd rule; which side the
 * edge itself belongs to is left open). A ring of fewer than four positions holds nothing.
 *
 * @see https://wrfranklin.org/Research/Short_Notes/pnpoly.html
 */
export function isWithin(ring: readonly LngLat[], [lng, lat]: LngLat): boolean {
  if (ring.length < 4) return false
  let isInside = false
  for (let i = 1; i < ring.length; i++) {
    const [[aLng, aLat], [bLng, bLat]] = [ring[i - 1], ring[i]]
    if (aLat > lat === bLat > lat) continue
    if (lng < aLng + ((lat - aLat) / (bLat - aLat)) * (bLng - aLng)) isInside = !isInside
  }
  return isInside
}
