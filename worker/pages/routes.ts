import { type Context, Hono } from 'hono'
import { communityAnswer } from '../communities/answers.ts'
import { inCommunity } from '../communities/here.ts'
import { findCommunity, listCommunities } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { listDistricts } from '../districts/store.ts'
import type { App, InCommunity } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { permit } from '../http/permit.ts'

import { circlePage } from './circle.ts'
import { compoundPages } from './compounds.ts'
import { districtPage } from './district.ts'
import { easyPages } from './easy.ts'
import { embedPages } from './embed.ts'
import { listPages } from './lists.ts'
import { webManifest } from './manifest.ts'
import { peoplePages } from './people.ts'
import { placePage } from './place.ts'
import { posterPages } from './poster.ts'
import { readQuestion } from './question.ts'
import { frameOf } from './reader.ts'
import { refusalsAsPages } from './refusals.ts'
import { missingPage, respond } from './respond.ts'
import { seeingPages } from './seeing.ts'
import { stillOf } from './still.ts'
import { workPages } from './work.ts'

const MOST_AT_HOME = 12

export const pages = new Hono<App>()
  .use(refusalsAsPages)
  .get('/', permit('house.read'), async (c) => {
    const db = connect(c.env.DB)
    const communities = await listCommunities(db, { limit: MOST_AT_HOME + 1 })
    // Of more than a page of communities, people look for their district first.
    const districts = communities.length > MOST_AT_HOME ? await listDistricts(db) : []
    return respond(c, { is: 'home', communities: communities.map(communityAnswer), districts })
  })
  .get('/d/:name', permit('house.read'), async (c) => {
    const params = new URL(c.req.url).searchParams
    const page = await districtPage(c.var.house, c.req.param('name'), params)
    return page ? respond(c, page) : missingPage(c)
  })
  .get('/c/:slug', permit('circle.read'), (c) => circle(c, 'circle'))
  .get('/c/:slug/list', permit('circle.read'), (c) => circle(c, 'list'))
  .get('/c/:slug/circle.svg', inCommunity, permit('circle.read'), fresh({ maxAge: 300 }), still)
  .get('/c/:slug/data', permit('house.read'), async (c) => {
    const community = await findCommunity(connect(c.env.DB), c.req.param('slug'))
    if (!community) return missingPage(c)
    const { origin } = new URL(c.req.url)
    return respond(c, { is: 'data', community: communityAnswer(community), origin })
  })
  .get('/p/:id', permit('place.read'), async (c) => {
    const page = await placePage(
      c.env,
      c.req.param('id'),
      new URL(c.req.url).searchParams,
      frameOf(c).now,
    )
    return page ? respond(c, page) : missingPage(c)
  })
  .route('/', peoplePages)
  .route('/', compoundPages)
  .route('/', workPages)
  .route('/', seeingPages)
  .route('/', easyPages)
  .route('/', embedPages)
  .route('/', posterPages)
  .route('/', listPages)
  .get('/manifest.webmanifest', permit('house.read'), (c) => {
    c.header('Cache-Control', 'public, max-age=3600')
    c.header('Vary', 'Accept-Language, Cookie')
    return c.body(JSON.stringify(webManifest(frameOf(c).lang)), 200, {
      'content-type': 'application/manifest+json',
    })
  })
  // A stale service worker is the one file that must never be kept.
  .get('/sw.js', permit('house.read'), (c) => file(c, 'no-cache'))
  .get('/icons/*', permit('house.read'), (c) => file(c, 'public, max-age=86400'))
  .get('/favicon.ico', permit('house.read'), (c) => c.redirect('/icons/yike.svg', 302))

async function circle(c: Context<App, '/c/:slug'>, is: 'circle' | 'list'): Promise<Response> {
  const community = await findCommunity(connect(c.env.DB), c.req.param('slug'))
  if (!community) return missingPage(c)
  const question = readQuestion(new URL(c.req.url).searchParams, community)
  return respond(c, await circlePage(is, c.env, community, question, frameOf(c).now))
}

async function still(c: Context<InCommunity>): Promise<Response> {
  const { community } = c.var
  const { start: at, pace } = readQuestion(new URL(c.req.url).searchParams, community)
  const lang = c.req.query('lang') === 'en' ? 'en' : 'zh'
  const svg = await stillOf(c.env, { community, at, pace, lang })
  return c.body(svg, 200, { 'content-type': 'image/svg+xml' })
}

async function file(c: Context<App>, caching: string): Promise<Response> {
  const found = await c.env.ASSETS.fetch(c.req.raw)
  if (!found.ok) return missingPage(c)
  const answer = new Response(found.body, found)
  answer.headers.set('Cache-Control', caching)
  return answer
}
