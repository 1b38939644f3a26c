/** A WGS-84 position in GeoJSON order: `[longitude, latitude]`, degrees. */
export type LngLat = readonly [lng: number, lat: number]

/** A WGS-84 box: `[west, south, east, north]`, degrees; never crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** Metres on a degree of latitude: the mean of the WGS-84 meridian (10,001,965.7 m / 90°). */
const METRES_PER_DEGREE = 111_132.95

/** Metres on a degree of longitude at the equator (WGS-84 a = 6,378,137 m). */
const EQUATOR_METRES_PER_DEGREE = 111_319.49

/**
 * A flat frame around an origin: a neighbourhood is small enough (≤ 20 km) for an
 * equirectangular plane to be right to 0.1 %.
 */
export interface Plane {
  readonly origin: LngLat
  /** metres per degree of longitude at the origin's latitude */
  readonly mPerLng: number
  /** metres per degree of latitude */
  readonly mPerLat: number
}

/** The plane tangent at `origin`; x = (lng − origin) · mPerLng east, y = (lat − origin) · mPerLat north. */
export function planeAt(origin: LngLat): Plane {
  const mPerLng = EQUATOR_METRES_PER_DEGREE * Math.cos((origin[1] * Math.PI) / 180)
  return { origin, mPerLng, mPerLat: METRES_PER_DEGREE }
}

/** Straight distance in metres between two positions at most a few tens of kilometres apart. */
export function distanceM(a: LngLat, b: LngLat): number {
  const { mPerLng, mPerLat } = planeAt([a[0], (a[1] + b[1]) / 2])
  return Math.hypot((b[0] - a[0]) * mPerLng, (b[1] - a[1]) * mPerLat)
}

/** Whether a position lies in a box, edges included. */
export function contains([west, south, east, north]: Bounds, [lng, lat]: LngLat): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north
}

/** The box that reaches `radiusM` metres from `center` to each side. */
export function boundsAround(center: LngLat, radiusM: number): Bounds {
  const { mPerLng, mPerLat } = planeAt(center)
  const dLng = radiusM / mPerLng
  const dLat = radiusM / mPerLat
  return [center[0] - dLng, center[1] - dLat, center[0] + dLng, center[1] + dLat]
}
