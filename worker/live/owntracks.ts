import * as v from 'valibot'
import type { Fix } from '../../domain/live/fixes.ts'

/**
 * What the OwnTracks application posts. Its other messages (waypoints, cards, status …) are taken and
 * let be.
 *
 * @see https://owntracks.org/booklet/tech/json/
 */
export const OwnTracksMessage = v.variant('_type', [
  v.looseObject({
    _type: v.literal('location'),
    lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    /** seconds since the epoch, when the position was found */
    tst: v.pipe(v.number(), v.minValue(0)),
    /** metres */
    acc: v.optional(v.pipe(v.number(), v.minValue(0))),
    /** degrees clockwise from north */
    cog: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(360))),
    /** km/h */
    vel: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
  v.looseObject({ _type: v.pipe(v.string(), v.notValue('location')) }),
])

export type OwnTracksMessage = v.InferOutput<typeof OwnTracksMessage>

/** What accuracy is taken for where none is said. */
const USUAL_ACCURACY_M = 20

/** The fix in a message, or null where it carries none. A clock that is ahead counts as now. */
export function fixOf(message: OwnTracksMessage, now: number): Fix | null {
  if (message._type !== 'location') return null
  const { lat, lon, tst, acc, cog, vel } = message as Location
  return {
    ageMs: Math.max(0, now - tst * 1000),
    at: [lon, lat],
    accuracyM: acc ?? USUAL_ACCURACY_M,
    heading: cog ?? null,
    speed: vel === undefined ? null : vel / 3.6,
  }
}

type Location = Extract<OwnTracksMessage, { lat: number }>
