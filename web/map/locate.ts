import { type Bounds, contains, type LngLat } from '../../domain/kit/geo.ts'

export type Located =
  | { readonly ok: true; readonly at: LngLat; readonly accuracyM: number }
  | { readonly ok: false; readonly error: 'denied' | 'outside' }

const PATIENCE_MS = 12_000

/** Where the device is, if it may be told and lies in the community. */
export function locate(bounds: Bounds): Promise<Located> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve({ ok: false, error: 'denied' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const at: LngLat = [coords.longitude, coords.latitude]
        resolve(
          contains(bounds, at)
            ? { ok: true, at, accuracyM: coords.accuracy }
            : { ok: false, error: 'outside' },
        )
      },
      () => resolve({ ok: false, error: 'denied' }),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 30_000 },
    )
  })
}
