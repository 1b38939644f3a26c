import * as v from 'valibot'
import { ITEM_IDS, LENT_IDS } from './item.ts'
import { KEPT_REASONS } from './stock.ts'

const MOST_AT_ONCE = 9999
const LONGEST_NOTE = 100

const item = v.picklist(ITEM_IDS, `expected one of ${ITEM_IDS.join(', ')}`)

const COUNT = `a whole number up to ${MOST_AT_ONCE}; 0 only where it was counted`

/** A line for the ledger of a place: what came, what went, or how many there are. */
export const StockWords = v.pipe(
  v.strictObject({
    item,
    reason: v.picklist(KEPT_REASONS, `expected one of ${KEPT_REASONS.join(', ')}`),
    count: v.pipe(
      v.number(`expected ${COUNT}`),
      v.integer(`expected ${COUNT}`),
      v.minValue(0, `expected ${COUNT}`),
      v.maxValue(MOST_AT_ONCE, `expected ${COUNT}`),
      v.description(COUNT),
    ),
    note: v.optional(
      v.pipe(
        v.string(),
        v.trim(),
        v.maxLength(LONGEST_NOTE, `expected at most ${LONGEST_NOTE} characters`),
      ),
      '',
    ),
    to: v.optional(v.pipe(v.string(), v.description('the place that it moves to; with `moved`'))),
  }),
  v.forward(
    v.check(({ reason, count }) => reason === 'counted' || count > 0, `expected ${COUNT}`),
    ['count'],
  ),
  v.forward(
    v.check(
      ({ reason, to }) => (reason === 'moved') === (to !== undefined),
      'expected the place that it moves to, and only with `moved`',
    ),
    ['to'],
  ),
)

export type StockWords = v.InferOutput<typeof StockWords>

/** Which line of the ledger was a mistake. */
export const ReversalWords = v.strictObject({
  item,
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

export type ReversalWords = v.InferOutput<typeof ReversalWords>

/** What somebody takes, or gives back. */
export const LoanWords = v.strictObject({
  item: v.picklist(LENT_IDS, `expected one of ${LENT_IDS.join(', ')}`),
})
