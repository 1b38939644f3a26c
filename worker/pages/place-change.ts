import { type Context, Hono } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import type { PlaceChangePage, PlaceDeskPage } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import { inCommunity } from '../communities/here.ts'
import type { InCommunity } from '../http/app.ts'
import { permit } from '../http/permit.ts'
import { type OfKept, ofVisible } from '../places/changes/here.ts'
import { CHANGE_HEAPS, changesOf, listChanges } from '../places/changes/show.ts'
import { readStart } from './question.ts'
import { respond } from './respond.ts'

/** The pages on which people correct a place, or add one. */
export const placeChangePages = new Hono<OfKept>()
  .get('/p/:id/change', ofVisible, permit('place.read'), async (c) => {
    const { place, fields } = c.var.kept
    const page = await pageOf(c, c.var, { place: place.id })
    return respond(c, { ...page, place: { id: place.id, fields }, start: null })
  })
  .get('/c/:slug/add', inCommunity, permit('place.read'), async (c) => {
    const { community } = c.var
    const page = await pageOf(c, c.var, { communityId: community.id })
    const start = readStart(c.req.query('at') ?? null, community)
    return respond(c, { ...page, place: null, start })
  })

async function pageOf(
  c: Context,
  { community, subject, house }: InCommunity['Variables'],
  about: Parameters<typeof changesOf>[2],
): Promise<Omit<PlaceChangePage, 'place' | 'start'>> {
  const person = await personOf(c)
  return {
    is: 'place-change',
    community: communityAnswer(community),
    mine: person ? await changesOf(house.db, person.id, about) : [],
    isSignedIn: person !== null,
    isAtOnce: permits(person, 'place.edit', subject),
    reviews: permits(person, 'place.review', subject),
  }
}

/** The page of who decides what is changed; `?place=` tells all that was changed of one. */
export async function placeDeskPage(c: Context<InCommunity>): Promise<PlaceDeskPage> {
  const { community, house } = c.var
  const place = c.req.query('place') ?? null
  const heap = CHANGE_HEAPS.find((each) => each === c.req.query('heap')) ?? 'waiting'
  const sought = place === null ? { heap } : { heap: 'decided' as const, place }
  return {
    is: 'place-desk',
    community: communityAnswer(community),
    heap,
    place,
    now: Date.now(),
    ...(await listChanges(house.db, community.id, sought)),
  }
}
