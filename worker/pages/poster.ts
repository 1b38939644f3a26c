import { type Context, Hono } from 'hono'
import type { PosterPage } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import { inCommunity } from '../communities/here.ts'
import { type Community, centerOf } from '../communities/store.ts'
import { type OfPlace, ofPlace } from '../facts/here.ts'
import type { App, InCommunity } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { permit } from '../http/permit.ts'
import { type Spot, surroundingsOf } from '../poster/matter.ts'
import { posterMap } from '../poster/poster-map.ts'
import { hangingSpots } from '../poster/spots.ts'
import { placeItem } from './circle.ts'
import { readStart } from './question.ts'
import { frameOf } from './reader.ts'
import { respond } from './respond.ts'

/** Posters on A4 of a place and of a community, and the maps on them. */
export const posterPages = new Hono<App>()
  .get('/p/:id/poster', ofPlace, permit('place.read'), async (c) =>
    respond(c, await posterPage(c, spotOfPlace(c), `/p/${c.req.param('id')}`)),
  )
  .get('/p/:id/poster/map.svg', ofPlace, permit('place.read'), fresh({ maxAge: 300 }), (c) =>
    picture(c, spotOfPlace(c)),
  )
  .get('/c/:slug/poster', inCommunity, permit('circle.read'), async (c) =>
    respond(c, await posterPage(c, spotOfCommunity(c), pathFrom(c))),
  )
  .get('/c/:slug/poster/map.svg', inCommunity, permit('circle.read'), fresh({ maxAge: 300 }), (c) =>
    picture(c, spotOfCommunity(c)),
  )

/** Who reads a poster at a corner walks as elders do: nobody is late who can walk faster. */
const PACE = 'elder'

const spotOfPlace = ({ var: { about } }: Context<OfPlace>): Spot => ({
  community: about.community,
  at: about.place.at,
  pace: PACE,
  place: about.place,
})

const spotOfCommunity = (c: Context<InCommunity>): Spot => ({
  community: c.var.community,
  at: chosenStart(c, c.var.community) ?? centerOf(c.var.community),
  pace: PACE,
  place: null,
})

const chosenStart = (c: Context, community: Community) =>
  readStart(c.req.query('from') ?? null, community)

/** The circle from where the poster hangs: so the list on a phone begins at the same spot. */
function pathFrom(c: Context<InCommunity>): string {
  const path = `/c/${c.var.community.slug}`
  const from = chosenStart(c, c.var.community)
  return from ? `${path}?from=${from.join(',')}` : path
}

/** @param leadsTo the path to which the code on the poster leads */
async function posterPage(asked: Context, spot: Spot, leadsTo: string): Promise<PosterPage> {
  const c: Context<App> = asked
  const { community, place, at } = spot
  const { now } = frameOf(c)
  const { services } = await surroundingsOf(c.env, spot)
  const { pathname, search } = new URL(c.req.url)
  return {
    is: 'poster',
    community: communityAnswer(community) as PosterPage['community'],
    place: place && placeItem(place, community, now),
    at,
    isAtCentre: place === null && chosenStart(c, community) === null,
    services: services.map(({ place: each, walkMinutes }) => ({
      place: { id: each.id, kind: each.kind, name: each.name, name_en: each.nameEn },
      minutes: walkMinutes,
    })),
    code: new URL(leadsTo, c.req.url).href,
    map: `${pathname}/map.svg${fromOf(search)}`,
    spots: place ? [] : await hangingSpots(c.var.house.db, community.id),
  }
}

/** Of what is asked of a poster, the map takes where it hangs. */
function fromOf(search: string): string {
  const from = new URLSearchParams(search).get('from')
  return from ? `?from=${encodeURIComponent(from)}` : ''
}

async function picture(c: Context, spot: Spot): Promise<Response> {
  return c.body(await posterMap(c.env, spot), 200, { 'content-type': 'image/svg+xml' })
}
