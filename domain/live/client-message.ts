import * as v from 'valibot'

const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))

/** What a browser says to a room: apart from the rest, so that no browser loads what checks it. */
export const ClientMessage = v.variant('t', [
  /** the first message; `after` is the last row seen, null: only what is new from now */
  v.strictObject({
    t: v.literal('hello'),
    v: v.pipe(v.number(), v.safeInteger()),
    after: v.nullable(seq),
  }),
  /** the part of the map that is looked at: west, south, east, north; null: everything */
  v.strictObject({
    t: v.literal('view'),
    bounds: v.nullable(v.strictTuple([degrees, degrees, degrees, degrees])),
  }),
  /** stop showing me at once; the duty itself ends by its own route */
  v.strictObject({ t: v.literal('hide') }),
  /** show me again */
  v.strictObject({ t: v.literal('show') }),
])

export type ClientMessage = v.InferOutput<typeof ClientMessage>
