import type { Env, Schema } from 'hono'
import { Hono } from 'hono'
import { listCommunities } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { App } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { permit } from '../http/permit.ts'
import { langOf } from '../pages/reader.ts'
import { type ApiDocument, documentOf } from './document.ts'
import { page } from './page.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

/** The API's description, for machines and for people. */
export function docs<E extends Env, S extends Schema>(app: Hono<E, S>): Hono<App> {
  let document: Promise<ApiDocument> | undefined
  const described = () => {
    document ??= documentOf(app)
    return document
  }
  return new Hono<App>()
    .get('/openapi.json', permit('house.read'), fresh({ maxAge: 300 }), async (c) =>
      c.json(await described()),
    )
    .get('/docs', permit('house.read'), fresh({ maxAge: 60 }), async (c) => {
      const communities = await listCommunities(connect(c.env.DB), { limit: 20 })
      const example = communities.find(({ fictional }) => fictional) ?? communities[0] ?? null
      c.header('Vary', 'Accept-Language, Cookie')
      return c.html(page(await described(), example, langOf(c)))
    })
    .get('/docs/style.css', permit('house.read'), fresh({ maxAge: 300 }), (c) =>
      c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/docs/script.js', permit('house.read'), fresh({ maxAge: 300 }), (c) =>
      c.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    )
}
