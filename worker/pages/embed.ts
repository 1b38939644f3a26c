import type { Context } from 'hono'
import { Hono } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import {
  type BuilderPage,
  choicesOf,
  type EmbedOptions,
  type EmbedPage,
  type Frame,
  type PlaceItem,
  readOptions,
  removeLang,
} from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import { inCommunity } from '../communities/here.ts'
import { type Community, centerOf, findCommunity } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { App, InCommunity } from '../http/app.ts'
import { permit } from '../http/permit.ts'
import { listIssues } from '../issues/list.ts'
import { showIssues } from '../issues/show.ts'
import { findPlace } from '../places/store.ts'
import { circlePage, placeItem } from './circle.ts'
import { oembed } from './oembed.ts'
import { minuteNow, preferredLang } from './reader.ts'
import { draw, respond, unlessHeld } from './respond.ts'

/** So long a frame may show what it showed before; a website that is taken off the list, too. */
const FRESH = 'public, max-age=60'

/** The pages of a community for other people's websites, and the way to them. */
export const embedPages = new Hono<App>()
  .get('/embed/:slug', permit('circle.read'), async (c) => {
    const community = await findCommunity(connect(c.env.DB), c.req.param('slug'))
    return community ? embed(c, community) : lost(c)
  })
  .get('/embed/:slug/new', inCommunity, permit('circle.read'), async (c) =>
    respond(c, await builderPage(c), 200, { frames: ["'self'"] }),
  )
  .get('/oembed', permit('circle.read'), oembed)
  .get('/embed.js', permit('house.read'), async (c) => {
    const found = await c.env.ASSETS.fetch(c.req.raw)
    const answer = new Response(found.body, found)
    answer.headers.set('Cache-Control', 'public, max-age=3600')
    // A website that isolates itself takes no script that does not say so.
    answer.headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
    return answer
  })

// Who looks at it from another website is nobody here: no cookie is read, and none is set.
async function embed(c: Context<App>, community: Community): Promise<Response> {
  const options = readOptions(new URL(c.req.url).searchParams)
  const frame = frameFor(c, options)
  const page = await embedPage(c, community, options, frame.now)
  const html = await draw(c, { frame, page }, { ancestors: ["'self'", ...community.embedOrigins] })
  c.header('Cache-Control', FRESH)
  c.header('Vary', 'Accept-Language')
  return unlessHeld(c, html)
}

/** A frame that nobody may show stays blank, so this message may stand in every page: it tells nothing and does nothing. */
async function lost(c: Context<App>): Promise<Response> {
  const frame = frameFor(c, readOptions(new URL(c.req.url).searchParams))
  const html = await draw(c, { frame, page: { is: 'embed-lost' } }, { ancestors: ['*'] })
  c.header('Cache-Control', 'no-store')
  return c.html(html, 404)
}

function frameFor(c: Context<App>, { lang, theme, size }: EmbedOptions): Frame {
  return {
    lang: lang ?? preferredLang(c.req.header('Accept-Language')),
    theme: theme === 'auto' ? 'system' : theme,
    size,
    now: minuteNow(),
    address: removeLang(new URL(c.req.url)),
    demo: false,
    mapNumber: c.env.MAP_NUMBER ?? null,
  }
}

async function embedPage(
  c: Context<App>,
  community: Community,
  options: EmbedOptions,
  now: number,
): Promise<EmbedPage> {
  const question = {
    start: centerOf(community),
    startChosen: false,
    pace: options.size === 'elder' ? ('elder' as const) : ('adult' as const),
    filter: options.filter,
    query: '',
    after: null,
  }
  return {
    is: 'embed',
    community: communityAnswer(community),
    options,
    circle: await circlePage('circle', c.env, community, question, now),
    chosen: await chosenPlace(c, community, options, now),
    issues: options.layers.includes('issues') ? await openIssues(c, community) : null,
    origins: community.embedOrigins,
  }
}

async function chosenPlace(
  c: Context<App>,
  community: Community,
  { selection }: EmbedOptions,
  now: number,
): Promise<PlaceItem | null> {
  const found = selection === null ? null : await findPlace(connect(c.env.DB), selection)
  return found?.communityId === community.id ? placeItem(found.place, community, now) : null
}

const MOST_ISSUES = 8

/** What is not put right yet and everybody may read, the last reported first. */
async function openIssues(c: Context<App>, community: Community) {
  const db = connect(c.env.DB)
  const asked = { phase: 'open', readableTo: 'everybody', limit: MOST_ISSUES } as const
  const { rows } = await listIssues(db, community.id, asked)
  return showIssues(db, { community, asker: null }, rows)
}

/** How a website gets the map; who keeps the list of websites, also keeps it here. */
async function builderPage(c: Context<InCommunity>): Promise<BuilderPage> {
  const { community, subject } = c.var
  const { searchParams, origin } = new URL(c.req.url)
  return {
    is: 'embed-new',
    community: communityAnswer(community),
    options: choicesOf(searchParams),
    home: origin,
    origins: permits(await personOf(c), 'embedding.keep', subject) ? community.embedOrigins : null,
  }
}
