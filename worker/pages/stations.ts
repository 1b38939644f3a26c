import { type Context, Hono } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import type { KeepPage, LendPage } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import type { OfPlace } from '../facts/here.ts'
import { permit } from '../http/permit.ts'
import { ofStation } from '../stations/here.ts'
import { borrowedBy, lentAt, owedTo, stockAt } from '../stations/show.ts'
import { respond } from './respond.ts'

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

/** The stock book of whoever keeps a station. */
async function keepPage(c: Context<OfPlace>): Promise<KeepPage> {
  const { house, about } = c.var
  const { loans } = await owedTo(house.db, { placeId: about.place.id }, Date.now())
  return { is: 'keep', ...headOf(c), stock: await stockAt(house.db, about.place.id), loans }
}

const headOf = ({ var: { about } }: Context<OfPlace>) => {
  const { id, name, nameEn } = about.place
  return { community: communityAnswer(about.community), place: { id, name, name_en: nameEn } }
}
