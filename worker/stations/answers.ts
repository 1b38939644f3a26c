import * as v from 'valibot'
import { ITEM_IDS, LENT_IDS } from '../../domain/stations/item.ts'
import { MOVE_REASONS } from '../../domain/stations/stock.ts'
import { moment } from '../http/shapes.ts'
import { receipt } from '../journal/receipt.ts'

const item = v.picklist(ITEM_IDS)
const lent = v.picklist(LENT_IDS)

export const LendingAnswer = v.object({
  now: moment,
  lends: v.array(v.object({ item: lent, held: v.number() })),
  mine: v.pipe(
    v.array(v.object({ id: v.string(), item: lent, taken_at: moment, due_at: moment })),
    v.description('what the asker has borrowed, anywhere'),
  ),
  keeper: v.pipe(v.boolean(), v.description('whether the asker answers for the place')),
})

export const StockAnswer = v.object({
  stock: v.array(
    v.object({
      item,
      held: v.number(),
      is_kept: v.pipe(v.boolean(), v.description('whether anything was ever written down of it')),
    }),
  ),
})

export const StockHistoryAnswer = v.object({
  lines: v.array(
    v.object({
      item,
      seq: v.number(),
      at: moment,
      reason: v.picklist(MOVE_REASONS),
      delta: v.number(),
      held: v.pipe(v.number(), v.description('how many there were then')),
      by: v.nullable(v.string()),
      note: v.nullable(v.string()),
    }),
  ),
  next: v.pipe(v.nullable(v.number()), v.description('give it as `before` to read on')),
})

export const LoansAnswer = v.object({
  now: moment,
  loans: v.array(
    v.object({
      id: v.string(),
      item: lent,
      by: v.string(),
      place: v.string(),
      place_name: v.nullable(v.string()),
      taken_at: moment,
      due_at: moment,
      overdue: v.boolean(),
    }),
  ),
})

export const StockReceipt = receipt({
  place: v.string(),
  item,
  line: v.pipe(v.number(), v.description('number of the line in the ledger')),
  delta: v.number(),
  held: v.number(),
})

export const LoanReceipt = receipt({
  place: v.string(),
  item: lent,
  held: v.optional(v.pipe(v.number(), v.description('how many are left at the place'))),
  loan: v.optional(v.string()),
  due_at: v.optional(moment),
})
