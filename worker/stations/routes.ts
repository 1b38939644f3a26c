import { Hono } from 'hono'
import * as v from 'valibot'
import { permits } from '../../domain/accounts/permit.ts'
import { csvOf } from '../../domain/kit/csv.ts'
import { ITEM_IDS } from '../../domain/stations/item.ts'
import { LoanWords, ReversalWords, StockWords } from '../../domain/stations/words.ts'
import { NoWords } from '../../domain/tasks/words.ts'
import { personOf } from '../accounts/person.ts'
import { inCommunity } from '../communities/here.ts'
import type { OfPlace } from '../facts/here.ts'
import type { InCommunity } from '../http/app.ts'
import { changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import type { FailureCode } from '../http/failure.ts'
import { limit, rowId } from '../http/inputs.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import {
  LendingAnswer,
  LoanReceipt,
  LoansAnswer,
  StockAnswer,
  StockHistoryAnswer,
  StockReceipt,
} from './answers.ts'
import { type OfLoan, ofLoan, ofStation } from './here.ts'
import { keepStock, reverseMove } from './keeping.ts'
import { giveBack, lend, writeOff } from './lending.ts'
import { borrowedBy, historyOf, lentAt, owedTo, stockAt } from './show.ts'
import { COLUMNS, tableOf } from './table-of-stock.ts'

const tag = 'Stations'

const KEPT: readonly FailureCode[] = ['unknown_place', 'sign_in_needed', 'not_permitted']

const CHANGES: readonly FailureCode[] = [
  ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
  ...(['foreign_origin', 'sign_in_needed'] as const),
]

const HistoryQuery = v.object({
  item: v.picklist(ITEM_IDS, `expected one of ${ITEM_IDS.join(', ')}`),
  before: v.optional(rowId),
  limit: v.optional(limit(100)),
})

const stock = new Hono<OfPlace>()
  .get(
    '/:id/stock',
    describe({
      tag,
      summary: 'How many of each thing there are at a station',
      answer: StockAnswer,
      failures: KEPT,
    }),
    ofStation,
    permit('stock.keep'),
    noStore,
    async (c) => c.json({ stock: await stockAt(c.var.house.db, c.var.about.place.id) }),
  )
  .get(
    '/:id/stock/history',
    describe({
      tag,
      summary: 'What came and went of one thing, newest first',
      answer: StockHistoryAnswer,
      failures: ['bad_input', ...KEPT],
    }),
    ofStation,
    permit('stock.keep'),
    accept('query', HistoryQuery),
    noStore,
    async (c) => {
      const { item, ...page } = c.req.valid('query')
      return c.json(await historyOf(c.var.house.db, c.var.about.place.id, item, page))
    },
  )
  .get(
    '/:id/stock.csv',
    describe({
      tag,
      summary: 'All that came and went at a station, as a table for a spreadsheet',
      answer: v.string(),
      type: 'text/csv',
      failures: KEPT,
    }),
    ofStation,
    permit('stock.keep'),
    noStore,
    async (c) => {
      const { place, community } = c.var.about
      const lines = await tableOf(c.var.house.db, place.id, community.timeZone)
      return c.body(csvOf([COLUMNS, ...lines]), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="stock-${place.id}.csv"`,
      })
    },
  )
  .post(
    '/:id/stock',
    describe({
      tag,
      summary: 'Write down what came, what went, or how many there are',
      answer: StockReceipt,
      failures: [...CHANGES, ...KEPT, 'none_left', 'changed_meanwhile'],
    }),
    changing,
    ofStation,
    permit('stock.keep'),
    accept('json', StockWords),
    (c) => keepStock(c, c.req.valid('json')),
  )
  .post(
    '/:id/stock/reversal',
    describe({
      tag,
      summary: 'Reverse a line that one wrote by mistake a moment ago',
      answer: StockReceipt,
      failures: [...CHANGES, ...KEPT, 'none_left', 'too_late'],
    }),
    changing,
    ofStation,
    permit('stock.keep'),
    accept('json', ReversalWords),
    (c) => reverseMove(c, c.req.valid('json')),
  )

const lending = new Hono<OfPlace>()
  .get(
    '/:id/lending',
    describe({
      tag,
      summary: 'What can be borrowed at a station, and what the asker has borrowed',
      answer: LendingAnswer,
      failures: ['unknown_place'],
    }),
    ofStation,
    permit('place.read'),
    noStore,
    async (c) => {
      const { house, about, subject } = c.var
      const person = await personOf(c)
      return c.json({
        now: Date.now(),
        lends: await lentAt(house.db, about.place.id),
        mine: person ? await borrowedBy(house.db, person.id) : [],
        keeper: permits(person, 'stock.keep', subject),
      })
    },
  )
  .get(
    '/:id/loans',
    describe({
      tag,
      summary: 'What was borrowed at a station and has not come back, the longest overdue first',
      answer: LoansAnswer,
      failures: KEPT,
    }),
    ofStation,
    permit('loan.see'),
    noStore,
    async (c) =>
      c.json(await owedTo(c.var.house.db, { placeId: c.var.about.place.id }, Date.now())),
  )
  .post(
    '/:id/loans',
    describe({
      tag,
      summary: 'Borrow one of a thing at a station, for three days',
      answer: LoanReceipt,
      failures: [...CHANGES, 'unknown_place', 'none_left', 'already_lent'],
    }),
    changing,
    ofStation,
    permit('loan.take'),
    accept('json', LoanWords),
    (c) => lend(c, c.req.valid('json').item),
  )
  .post(
    '/:id/returns',
    describe({
      tag,
      summary: 'Give back at this station what one has borrowed, wherever it was taken',
      answer: LoanReceipt,
      failures: [...CHANGES, 'unknown_place', 'nothing_lent'],
    }),
    changing,
    ofStation,
    permit('loan.take'),
    accept('json', LoanWords),
    (c) => giveBack(c, c.req.valid('json').item),
  )

/** What stations and rest stops hold and lend; to mount where places are. */
export const stations = new Hono().route('/', stock).route('/', lending)

/** What a community is owed, for the desk; to mount where communities are. */
export const communityLoans = new Hono<InCommunity>().get(
  '/:slug/loans',
  describe({
    tag,
    summary: 'What was borrowed in a community and has not come back, the longest overdue first',
    answer: LoansAnswer,
    failures: ['unknown_community', 'sign_in_needed', 'not_permitted'],
  }),
  inCommunity,
  permit('loan.write_off'),
  noStore,
  async (c) =>
    c.json(await owedTo(c.var.house.db, { communityId: c.var.community.id }, Date.now())),
)

export const loans = new Hono<OfLoan>().post(
  '/:id/loss',
  describe({
    tag,
    summary: 'Give up what was borrowed and does not come back',
    answer: LoanReceipt,
    failures: [...CHANGES, 'unknown_loan', 'not_permitted', 'loan_over'],
  }),
  changing,
  ofLoan,
  permit('loan.write_off'),
  accept('json', NoWords),
  (c) => writeOff(c),
)
