import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import { PIECE_BYTES, pieceKey } from '../../../domain/communities/order.ts'
import { newId } from '../../db/id.ts'
import type { ChangingInCommunity } from '../../http/app.ts'
import { bodyUpTo } from '../../http/body.ts'
import { answerChange, changing, changingByFile } from '../../http/change.ts'
import { describe } from '../../http/describe.ts'
import { problem } from '../../http/failure.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { accept } from '../../http/validation.ts'
import { commit } from '../../journal/commit.ts'
import { Receipt } from '../../journal/receipt.ts'
import { IF_CHANGED, record } from '../../journal/record.ts'
import { inCommunity } from '../here.ts'
import { OrdersAnswer, orderRow } from './answers.ts'
import { OrderInput } from './inputs.ts'
import { beginOrder, findOrder, handOver, listOrders, type Order, takeBack } from './store.ts'

const tag = 'Communities'

interface InOrder extends ChangingInCommunity {
  Variables: ChangingInCommunity['Variables'] & { order: Order }
}

/** Finds the order that a route names, of the district of its community, as long as its extract is not sent. */
const ofOrder = createMiddleware<InOrder>(async (c, next) => {
  const { house, community } = c.var
  const order = await findOrder(house.db, c.req.param('id') ?? '', community.district ?? '')
  if (!order) return problem(c, 'unknown_order')
  c.set('order', order)
  await next()
})

const failures = ['sign_in_needed', 'not_permitted', 'unknown_community'] as const

/** Orders for new communities beside one that is there: whoever keeps a district extends it. */
export const communityOrders = new Hono<InOrder>()
  .get(
    '/:slug/orders',
    describe({
      tag,
      summary: 'The orders for new communities of this one’s district',
      answer: OrdersAnswer,
      failures,
    }),
    inCommunity,
    permit('community.found'),
    noStore,
    async (c) => {
      const { house, community } = c.var
      const orders = await listOrders(house.db, community.district ?? '')
      return c.json({ orders: orders.map(orderRow) })
    },
  )
  .post(
    '/:slug/orders',
    describe({
      tag,
      summary: 'Begins an order for a new community in the district of this one',
      answer: Receipt,
      failures: [...failures, 'bad_input', 'slug_taken'],
    }),
    changing,
    inCommunity,
    permit('community.found'),
    accept('json', OrderInput),
    async (c) => {
      const { act, community, house } = c.var
      const id = newId()
      const district = community.district ?? ''
      const outcome = await commit(house, act, [
        beginOrder({ id, district, by: act.actor, at: act.now }, c.req.valid('json')),
        record(
          act,
          {
            communityId: community.id,
            kind: 'order.begun',
            subject: `order:${id}`,
            payload: { order: id },
          },
          { when: IF_CHANGED },
        ),
      ])
      return answerChange(c, outcome, () => problem(c, 'slug_taken'))
    },
  )
  .put(
    '/:slug/orders/:id/pieces/:piece',
    describe({
      tag,
      summary: 'Sends a piece of an order’s extract: 4 MB each, the last one less',
      answer: v.object({ piece: v.number() }),
      failures: [...failures, 'unknown_order', 'order_sent', 'too_large'],
    }),
    changingByFile(bodyUpTo(PIECE_BYTES)),
    inCommunity,
    permit('community.found'),
    ofOrder,
    async (c) => {
      const { order } = c.var
      const piece = Number(c.req.param('piece'))
      if (order.state !== 'begun') return problem(c, 'order_sent')
      if (!Number.isInteger(piece) || piece < 0 || piece >= order.pieces)
        return problem(c, 'unknown_order', { detail: `expected a piece below ${order.pieces}` })
      await c.env.FILES.put(pieceKey(order.id, piece), await c.req.arrayBuffer())
      return c.json({ piece })
    },
  )
  .post(
    '/:slug/orders/:id/sending',
    describe({
      tag,
      summary: 'Hands an order whose pieces are all sent to the importer',
      answer: Receipt,
      failures: [...failures, 'unknown_order', 'order_sent', 'pieces_missing'],
    }),
    changing,
    inCommunity,
    permit('community.found'),
    ofOrder,
    async (c) => {
      const { order } = c.var
      const { objects } = await c.env.FILES.list({ prefix: `orders/${order.id}/` })
      if (order.state === 'begun' && objects.length < order.pieces)
        return problem(c, 'pieces_missing', {
          detail: `${objects.length} of ${order.pieces} pieces are here`,
        })
      return step(c, 'order.sent', handOver)
    },
  )
  .delete(
    '/:slug/orders/:id',
    describe({
      tag,
      summary: 'Takes back an order whose extract is not yet sent',
      answer: Receipt,
      failures: [...failures, 'unknown_order', 'order_sent'],
    }),
    changing,
    inCommunity,
    permit('community.found'),
    ofOrder,
    (c) => step(c, 'order.taken_back', takeBack),
  )

async function step(
  c: Context<InOrder>,
  kind: 'order.sent' | 'order.taken_back',
  write: typeof handOver,
) {
  const { act, community, house, order } = c.var
  const entry = {
    communityId: community.id,
    kind,
    subject: `order:${order.id}` as const,
    payload: { order: order.id },
  }
  const outcome = await commit(house, act, [
    write(house.db, order.id, act.now),
    record(act, entry, { when: IF_CHANGED }),
  ])
  return answerChange(c, outcome, () => problem(c, 'order_sent'))
}
