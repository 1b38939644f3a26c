import type { Context } from 'hono'
import type { NewCommunityPage } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import { orderRow } from '../communities/orders/answers.ts'
import { listOrders } from '../communities/orders/store.ts'
import { firstOf } from '../districts/store.ts'
import type { App, InCommunity } from '../http/app.ts'

/** The page on which whoever keeps a district adds a community to it. */
export async function newCommunityPage(c: Context<InCommunity>): Promise<NewCommunityPage> {
  const { community, house } = c.var
  const orders = await listOrders(house.db, community.district ?? '')
  return {
    is: 'new-community',
    community: communityAnswer(community),
    orders: orders.map(orderRow),
    hasImporter: c.env.IMPORTER === 'on',
  }
}

/** A community of the district that whoever asks keeps; null where they keep none. */
export async function whereToAdd(c: Context<App>): Promise<string | null> {
  const person = await personOf(c)
  const kept = person?.memberships.find((held) => held.role === 'admin' && held.district !== null)
  return kept?.district ? firstOf(c.var.house.db, kept.district) : null
}
