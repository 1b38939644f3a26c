import { type Context, Hono } from 'hono'
import { isKind } from '../../domain/places/kinds.ts'
import { EASY_NEXT, type EasyMatter, type EasyReader } from '../../web/server.tsx'
import { inCommunity } from '../communities/here.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { permit } from '../http/permit.ts'
import { compoundsOf } from '../issues/holders/store.ts'
import { around, kindsAround, nearestOfKind, wayTo } from './easy-places.ts'
import { keepChoice, readerOf } from './easy-reader.ts'
import { frameOf } from './reader.ts'
import { respond } from './respond.ts'

type Asked = Context<InCommunity>

/** The elder view: the same for everybody who reads it so, and no session is read for it. */
export const easyPages = new Hono<InCommunity>()
  .get('/c/:slug/easy', inCommunity, permit('circle.read'), keepChoice, (c) =>
    show(c, () => ({ at: 'home' })),
  )
  .get('/c/:slug/easy/find', inCommunity, permit('circle.read'), keepChoice, (c) =>
    show(c, async (reader) => ({ at: 'find', kinds: await kindsAround(c, reader) })),
  )
  .get('/c/:slug/easy/find/:kind', inCommunity, permit('circle.read'), keepChoice, (c) =>
    show(c, async (reader) => {
      const kind = c.req.param('kind')
      if (!isKind(kind)) return { at: 'lost' }
      return { at: 'kind', kind, rows: await nearestOfKind(c, reader, kind, nowOf(c)) }
    }),
  )
  .get('/c/:slug/easy/way/:id', inCommunity, permit('circle.read'), keepChoice, (c) =>
    show(c, async (reader) => {
      const way = await wayTo(c, reader, c.req.param('id'), nowOf(c))
      return way ? { at: 'way', ...way } : { at: 'lost' }
    }),
  )
  .get('/c/:slug/easy/around', inCommunity, permit('circle.read'), keepChoice, (c) =>
    show(c, async (reader) => ({ at: 'around', sides: await around(c, reader, nowOf(c)) })),
  )
  .get('/c/:slug/easy/where', inCommunity, permit('circle.read'), keepChoice, (c) =>
    show(c, async () => ({ at: 'where', compounds: await compoundNames(c), next: nextOf(c) })),
  )
  .get('/c/:slug/easy/wish', inCommunity, permit('circle.read'), keepChoice, (c) =>
    show(c, () => ({ at: 'wish' })),
  )
  .get('/c/:slug/easy/report', inCommunity, permit('issue.read'), keepChoice, async (c) =>
    respond(c, { is: 'easy-report', ...(await readerOf(c)) }),
  )

/** As fine as any sentence of a page. */
const nowOf = (c: Context): number => frameOf(c).now

async function show(
  c: Asked,
  about: (reader: EasyReader) => EasyMatter | Promise<EasyMatter>,
): Promise<Response> {
  const reader = await readerOf(c)
  const matter = await about(reader)
  return respond(c, { is: 'easy', ...reader, matter }, matter.at === 'lost' ? 404 : 200)
}

async function compoundNames(c: Asked) {
  const compounds = await compoundsOf(connect(c.env.DB), c.var.community.id)
  return compounds.map(({ id, name, nameEn }) => ({ id, name, name_en: nameEn }))
}

const nextOf = (c: Asked) => EASY_NEXT.find((next) => next === `/${c.req.query('next')}`) ?? ''
