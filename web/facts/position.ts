import type { LngLat } from '../../domain/kit/geo.ts'

/** Where the phone is just now, as it goes with a word; null where it is not found, or not told. */
export interface Spot {
  readonly at: LngLat
  readonly accuracy_m: number
}

const PRECISELY = { enableHighAccuracy: true, maximumAge: 20_000, timeout: 12_000 }

/** Asked when somebody presses, never before. */
export const spotNow = (): Promise<Spot | null> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          at: [coords.longitude, coords.latitude],
          accuracy_m: Math.round(coords.accuracy),
        }),
      () => resolve(null),
      PRECISELY,
    )
  })

/** The code of the wall in this page's address, for the place that it is about. */
export function wallCodeOf(placeId: string, address: Pick<Location, 'pathname' | 'search'>) {
  const isHere = address.pathname === `/p/${placeId}`
  return isHere ? new URLSearchParams(address.search).get('wall') : null
}
