import { type Context, Hono } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import { entriesOf } from '../../domain/places/register.ts'
import { keepsStock } from '../../domain/stations/stock.ts'
import type { KeepPage, LendPage, StationItem, StationsPage } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import { inCommunity } from '../communities/here.ts'
import type { Db } from '../db/connect.ts'
import type { OfPlace } from '../facts/here.ts'
import type { InCommunity } from '../http/app.ts'
import { permit } from '../http/permit.ts'
import { registerOf } from '../places/register/store.ts'
import { findPlace, placesOf } from '../places/store.ts'
import { ofStation } from '../stations/here.ts'
import { stationFor, stationsFor } from '../stations/life/show.ts'
import { borrowedBy, lentAt, owedTo, stockAt } from '../stations/show.ts'
import { respond } from './respond.ts'

/** So many are chosen from. */
const MOST_OTHERS = 100

/** The page of a community's stations. */
export const stationsPages = new Hono<InCommunity>().get(
  '/c/:slug/stations',
  inCommunity,
  permit('station.read'),
  async (c) => respond(c, await stationsPage(c)),
)

/** The pages of stations and rest stops. */
export const stationPages = new Hono<OfPlace>()
  .get('/p/:id/lend', ofStation, permit('place.read'), async (c) => respond(c, await lendPage(c)))
  .get('/p/:id/keep', ofStation, permit('stock.keep'), async (c) => respond(c, await keepPage(c)))

/** What the code at a stand leads to. */
async function lendPage(c: Context<OfPlace>): Promise<LendPage> {
  const { house, about, subject } = c.var
  const person = await personOf(c)
  return {
    is: 'lend',
    ...headOf(c),
    lends: await lentAt(house.db, about.place.id),
    mine: person ? await borrowedBy(house.db, person.id) : [],
    isSignedIn: person !== null,
    isKeeper: permits(person, 'stock.keep', subject),
  }
}

/** The page of whoever keeps a station: who is there, its door, its stock, what is not back, what is told of it. */
async function keepPage(c: Context<OfPlace>): Promise<KeepPage> {
  const { house, about, subject } = c.var
  const { community, place } = about
  const person = await personOf(c)
  const now = Date.now()
  const asking = { asker: person, community, now }
  const kept = { id: place.id, communityId: community.id, place, row: null }
  const { state = 'open', seq = 0 } = place.station ?? {}
  return {
    is: 'keep',
    ...headOf(c),
    station: stationFor({ ...kept, state, seq }, asking) as StationItem,
    stock: await stockAt(house.db, place.id),
    loans: (await owedTo(house.db, { placeId: place.id }, now)).loans,
    isStaff: permits(person, 'loan.write_off', subject),
    others: await othersOf(house.db, about),
  }
}

/** The other stations and rest stops of a community: things are moved between them. */
async function othersOf(db: Db, { community, place }: OfPlace['Variables']['about']) {
  const stands = entriesOf(await registerOf(db, community), { kinds: ['station', 'rest_stop'] })
  const ids = stands.map(({ id }) => id).filter((id) => id !== place.id)
  const places = await placesOf(db, ids.slice(0, MOST_OTHERS))
  return places.map(({ id, name, nameEn }) => ({ id, name, name_en: nameEn }))
}

/** The stations of a community. */
async function stationsPage(c: Context<InCommunity>): Promise<StationsPage> {
  const { house, community, subject } = c.var
  const person = await personOf(c)
  const asking = { asker: person, community, now: Date.now() }
  return {
    is: 'stations',
    community: communityAnswer(community),
    stations: (await stationsFor(house.db, asking)) as readonly StationItem[],
    isSignedIn: person !== null,
    isDesk: permits(person, 'station.decide', subject),
    host: await hostOf(house.db, community.id, c.req.query('host')),
  }
}

/** The shop from whose page somebody comes, if it could keep a station. */
async function hostOf(db: Db, communityId: number, id: string | undefined) {
  const found = id ? await findPlace(db, id) : null
  if (found?.communityId !== communityId || keepsStock(found.place.kind)) return null
  const { name, nameEn } = found.place
  return { id: found.place.id, name, name_en: nameEn }
}

const headOf = ({ var: { about } }: Context<OfPlace>) => {
  const { id, name, nameEn } = about.place
  return { community: communityAnswer(about.community), place: { id, name, name_en: nameEn } }
}
