import type { Context } from 'hono'
import * as v from 'valibot'
import type { LngLat } from '../../domain/kit/geo.ts'

export const Point = v.object({
  type: v.literal('Point'),
  coordinates: v.pipe(v.array(v.number()), v.description('lng, lat')),
})

export const MultiPolygon = v.object({
  type: v.literal('MultiPolygon'),
  coordinates: v.array(v.array(v.array(v.array(v.number())))),
})

/** The schema of a GeoJSON FeatureCollection (RFC 7946) with members of our own beside `features`. */
export const featureCollection = <
  G extends v.GenericSchema,
  P extends v.GenericSchema,
  M extends v.ObjectEntries,
>(
  geometry: G,
  properties: P,
  members: M,
) =>
  v.object({
    type: v.literal('FeatureCollection'),
    ...members,
    features: v.array(v.object({ type: v.literal('Feature'), geometry, properties })),
  })

/** Six decimals are a tenth of a metre; more is noise that nobody should have to download. */
export const rounded = ([lng, lat]: LngLat): [number, number] => [to6(lng), to6(lat)]

const to6 = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

export const point = (at: LngLat) => ({ type: 'Point' as const, coordinates: rounded(at) })

export const geojson = (c: Context, body: object): Response =>
  c.body(JSON.stringify(body), 200, { 'content-type': 'application/geo+json' })
