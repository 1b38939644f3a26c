import { type Context, Hono } from 'hono'
import { listRows } from '../../domain/places/list-written.ts'
import type { ListsPage } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import { inCommunity } from '../communities/here.ts'
import type { InCommunity } from '../http/app.ts'
import { permit } from '../http/permit.ts'
import { lastLists } from '../places/list/records.ts'
import { registerOf } from '../places/register/store.ts'
import { placesOf } from '../places/store.ts'
import { respond } from './respond.ts'
import { spreadsheet } from './spreadsheet.ts'

/** Where offices' lists are brought in, and all places as such a list. */
export const listPages = new Hono<InCommunity>()
  .get('/c/:slug/desk/lists', inCommunity, permit('place.list'), async (c) =>
    respond(c, await listsPage(c)),
  )
  .get('/c/:slug/desk/lists.csv', inCommunity, permit('place.list'), async (c) =>
    spreadsheet(c, 'places', await placeRows(c)),
  )

async function listsPage(c: Context<InCommunity>): Promise<ListsPage> {
  const { community, house } = c.var
  const lists = await lastLists(house.db, community.id)
  return {
    is: 'desk-lists',
    community: communityAnswer(community),
    lists: lists.map((each) => ({ ...each, undone: each.undone === 1 })),
  }
}

async function placeRows(c: Context<InCommunity>) {
  const { db } = c.var.house
  const register = await registerOf(db, c.var.community)
  return listRows(
    await placesOf(
      db,
      register.map(({ id }) => id),
    ),
  )
}
