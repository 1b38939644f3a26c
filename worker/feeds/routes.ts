import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { CATEGORY_IDS, type CategoryId } from '../../domain/issues/category.ts'
import { inCommunity } from '../communities/here.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { preferredLang } from '../pages/reader.ts'
import { atomOf } from './atom.ts'
import { entryOf, type Feed } from './entry.ts'
import { feedItems } from './items.ts'
import { jsonFeedOf } from './json-feed.ts'
import type { Telling } from './telling.ts'

const FeedInput = v.object({
  category: v.optional(v.picklist(CATEGORY_IDS, `expected one of ${CATEGORY_IDS.join(', ')}`)),
  compound: v.optional(v.pipe(v.string(), v.maxLength(40))),
  lang: v.optional(v.picklist(['zh', 'en'], 'expected zh or en')),
})

type Filter = v.InferOutput<typeof FeedInput>

/** Readers ask every hour or so; a station's screen every minute. */
const kept = fresh({ maxAge: 60 })

/** What becomes of reports, for whoever reads feeds. */
export const feeds = (telling: Telling) =>
  new Hono<InCommunity>()
    .get(
      '/c/:slug/issues.atom',
      permit('issue.read'),
      accept('query', FeedInput),
      kept,
      inCommunity,
      async (c) => {
        const feed = await feedOf(c, telling, c.req.valid('query'))
        return c.body(atomOf(feed), 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
      },
    )
    .get(
      '/c/:slug/feed.json',
      permit('issue.read'),
      accept('query', FeedInput),
      kept,
      inCommunity,
      async (c) => {
        const feed = await feedOf(c, telling, c.req.valid('query'))
        return c.body(JSON.stringify(jsonFeedOf(feed)), 200, {
          'content-type': 'application/feed+json; charset=utf-8',
        })
      },
    )
    // Where it was before it stood beside the other open data.
    .get('/c/:slug/issues.json', permit('issue.read'), (c) => {
      const { search } = new URL(c.req.url)
      return c.redirect(`/c/${encodeURIComponent(c.req.param('slug'))}/feed.json${search}`, 301)
    })

async function feedOf(c: Context<InCommunity>, telling: Telling, asked: Filter): Promise<Feed> {
  const { community } = c.var
  const { origin } = new URL(c.req.url)
  // A reader keeps no cookie: what its address says alone decides, else what it accepts.
  const lang = asked.lang ?? preferredLang(c.req.header('Accept-Language'))
  const filter = { category: asked.category as CategoryId | undefined, compound: asked.compound }
  const items = await feedItems(connect(c.env.DB), community, filter)
  c.header('Vary', 'Accept-Language')
  const isEnglish = lang === 'en'
  const name = (isEnglish && community.nameEn) || community.name
  return {
    url: c.req.url,
    home: new URL(`/c/${community.slug}/issues`, origin).href,
    title: isEnglish ? `${name}: reports from the street` : `${name} · 随手拍`,
    lang,
    entries: items.map((item) => entryOf(item, { origin, lang, telling })),
  }
}
