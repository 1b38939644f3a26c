import * as v from 'valibot'
import { MOST_PRESENT_HOURS } from './presence.ts'

export const LONGEST_STATION_NAME = 30
export const LONGEST_REASON = 60
export const MOST_SERVICES = 8
export const LONGEST_SERVICE = 20

const LONGEST_HOURS = 200

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'expected some words'),
    v.maxLength(most, `expected at most ${most} characters`),
  )

const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))

/** A station that somebody proposes: a shop of the map that would be its host, or a point; and its name. */
export const ProposalWords = v.pipe(
  v.strictObject({
    name: line(LONGEST_STATION_NAME),
    host: v.optional(
      v.pipe(v.string(), v.maxLength(40), v.description('the place of the map that would keep it')),
    ),
    at: v.optional(
      v.pipe(
        v.tuple([degrees, degrees], 'expected [lng,lat] in degrees'),
        v.description('[lng,lat] in WGS-84 degrees; without `host`'),
      ),
    ),
  }),
  v.forward(
    v.check(
      ({ host, at }) => (host === undefined) !== (at === undefined),
      'expected either a host or a point',
    ),
    ['at'],
  ),
)

export type ProposalWords = v.InferOutput<typeof ProposalWords>

/** Every step names the number of the last one that whoever takes it has seen. */
const after = v.pipe(
  v.number('expected the number of the last step'),
  v.safeInteger(),
  v.minValue(0),
  v.description('`seq` of the station as it was read: another step in between refuses this one'),
)

const because = v.pipe(line(LONGEST_REASON), v.description('why, in a line that people read'))

const day = v.pipe(
  v.string(),
  v.isoDate('expected a day, e.g. 2026-11-22'),
  v.description('a day, e.g. 2026-11-22'),
)

/** What each step of a station's life says, by its kind. */
export const LifeWords = {
  plaque: v.strictObject({
    after,
    no: v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^[\p{L}\p{N}-]{1,20}$/u, 'expected up to 20 letters, digits or -'),
      v.description('number of the plaque'),
    ),
    on: day,
  }),
  decline: v.strictObject({ after, because }),
  suspend: v.strictObject({ after, because }),
  resume: v.strictObject({ after, because }),
  open: v.strictObject({ after }),
  close: v.strictObject({ after }),
}

export type LifeWords = {
  readonly [K in keyof typeof LifeWords]: v.InferOutput<(typeof LifeWords)[K]>
}

const PHONE = /^\+?\d(?:[\d -]{1,18}\d)$/

/** What whoever keeps a station says of it; what is left out stays as it is, null is not known. */
export const StationEdit = v.pipe(
  v.strictObject({
    hours: v.optional(
      v.nullable(
        v.pipe(
          line(LONGEST_HOURS),
          v.description('as people write them, or in the syntax of OpenStreetMap'),
        ),
      ),
    ),
    phone: v.optional(
      v.nullable(
        v.pipe(v.string(), v.trim(), v.regex(PHONE, 'expected 3 to 20 digits, + or - between')),
      ),
    ),
    services: v.optional(
      v.pipe(
        v.array(line(LONGEST_SERVICE)),
        v.maxLength(MOST_SERVICES, `expected at most ${MOST_SERVICES} lines`),
      ),
    ),
    photo: v.optional(
      v.nullable(
        v.pipe(
          v.string(),
          v.maxLength(40),
          v.description('the `photo` that sending it was answered with'),
        ),
      ),
    ),
  }),
  v.check((words) => Object.keys(words).length > 0, 'expected something to change'),
)

export type StationEdit = v.InferOutput<typeof StationEdit>

const HOURS = `expected hours, up to ${MOST_PRESENT_HOURS}`

/** For how long somebody is there: in hours, because the clocks of phones are wrong. */
export const PresenceWords = v.strictObject({
  hours: v.pipe(v.number(HOURS), v.minValue(0.25, HOURS), v.maxValue(MOST_PRESENT_HOURS, HOURS)),
})
