import * as v from 'valibot'
import { HEADINGS, TURNS } from '../../domain/lifecircle/directions.ts'
import { PACE_NAMES } from '../../domain/lifecircle/pace.ts'
import { PASSAGES } from '../../domain/lifecircle/strides.ts'
import { KIND_IDS } from '../../domain/places/kinds.ts'
import type { Place } from '../../domain/places/place.ts'
import { rounded } from '../http/feature.ts'
import { pace, position } from '../http/inputs.ts'
import { lngLat } from '../http/shapes.ts'
import type { Guided, GuidedLeg } from './directions.ts'

export const WayInput = v.object({
  from: position,
  to: v.pipe(
    v.string('expected the id of a place'),
    v.regex(/^[0-9a-z]{1,40}$/i, 'expected the id of a place'),
    v.description('id of a place'),
  ),
  pace: v.optional(pace, 'elder'),
})

const Known = v.object({
  id: v.string(),
  kind: v.picklist(KIND_IDS),
  name: v.string(),
  name_en: v.nullable(v.string()),
})

const WayLeg = v.object({
  turn: v.pipe(v.picklist(TURNS), v.description('`start`: set out towards `heading`')),
  over: v.pipe(
    v.nullable(v.picklist(PASSAGES)),
    v.description('what is passed first; `signal` is a crossing with lights'),
  ),
  heading: v.picklist(HEADINGS),
  at: v.pipe(lngLat, v.description('where the leg begins')),
  landmark: v.pipe(v.nullable(Known), v.description('a place passed just before, if any')),
  minutes: v.number(),
  distance_m: v.number(),
})

export const WayAnswer = v.object({
  from: lngLat,
  to: Known,
  pace: v.picklist(PACE_NAMES),
  minutes: v.pipe(v.nullable(v.number()), v.description('null where no way leads within an hour')),
  distance_m: v.nullable(v.number()),
  legs: v.array(WayLeg),
  arrival: v.pipe(
    v.nullable(v.picklist(['left', 'right', 'ahead', 'here'])),
    v.description('where the place is seen from the end of the way'),
  ),
})

/** The legs of a way on the wire; none where there is no way. */
export const wayAnswer = (guided: Guided | null) => ({
  minutes: guided?.walkMinutes ?? null,
  distance_m: guided?.distanceM ?? null,
  legs: guided?.legs.map(legAnswer) ?? [],
  arrival: guided?.arrival ?? null,
})

const legAnswer = ({ turn, over, heading, at, landmark, seconds, metres }: GuidedLeg) => ({
  turn,
  over,
  heading,
  at: rounded(at),
  landmark: landmark && known(landmark),
  minutes: Math.round(seconds / 6) / 10,
  distance_m: Math.round(metres),
})

export const known = ({ id, kind, name, nameEn }: Place) => ({ id, kind, name, name_en: nameEn })
