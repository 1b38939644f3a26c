import * as v from 'valibot'
import { ORDER_STATES } from '../../../domain/communities/order.ts'
import type { Order } from './store.ts'

const OrderRow = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  name_en: v.nullable(v.string()),
  state: v.pipe(
    v.picklist(ORDER_STATES),
    v.description('`begun` until its extract is sent; `waiting` for the importer'),
  ),
  said: v.pipe(
    v.nullable(v.string()),
    v.description('how far the importer is, or why it gave up, in English'),
  ),
  ordered_at: v.number(),
  changed_at: v.number(),
})

export const OrdersAnswer = v.object({ orders: v.array(OrderRow) })

export const orderRow = (order: Order): v.InferOutput<typeof OrderRow> => ({
  id: order.id,
  slug: order.slug,
  name: order.name,
  name_en: order.nameEn,
  state: order.state,
  said: order.said,
  ordered_at: order.orderedAt,
  changed_at: order.changedAt,
})
