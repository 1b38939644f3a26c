import * as v from 'valibot'
import { SAYS } from './voice.ts'

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90))

/** A position in WGS-84 as people's devices send it. */
export const position = v.tuple([longitude, latitude], 'expected [lng,lat] in degrees')

/** Where whoever speaks stands, which is kept nowhere. */
export const whereTheyStand = {
  at: v.optional(
    v.pipe(
      position,
      v.description('[lng,lat] in WGS-84 degrees; it is looked at and kept nowhere'),
    ),
  ),
  accuracy_m: v.optional(
    v.pipe(v.number(), v.minValue(0), v.maxValue(1e6), v.description('as the device gives it')),
    0,
  ),
}

/** The code of a wall as its poster shows it. */
const WALL_CODE = /^[0-9a-f]{20}$/

/**
 * What somebody says of a fact, and how they know: where they stand (WGS-84, metres) or the code on
 * the wall; keepers need neither. Where they stand is looked at and kept nowhere.
 */
export const VoiceWords = v.strictObject({
  says: v.picklist(SAYS, `expected one of ${SAYS.join(', ')}`),
  ...whereTheyStand,
  code: v.optional(
    v.pipe(
      v.string(),
      v.regex(WALL_CODE, 'expected the `wall` of the address on the poster'),
      v.description('the `wall` of the address on the poster'),
    ),
  ),
})

export type VoiceWords = v.InferOutput<typeof VoiceWords>
