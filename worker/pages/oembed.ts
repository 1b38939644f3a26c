import type { Context } from 'hono'
import { xmlText } from '../../domain/kit/xml.ts'
import {
  EMBED_HEIGHT,
  embedTitle,
  iframeCode,
  readOptions,
  type Snippet,
} from '../../web/server.tsx'
import { findCommunity, findCommunityById } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { App } from '../http/app.ts'
import { problem } from '../http/failure.ts'
import { findPlace } from '../places/store.ts'
import { preferredLang } from './reader.ts'

const USUAL = { width: 800, height: EMBED_HEIGHT } as const

/** A day: what a website shows hangs on the frame, not on this answer. */
const AGE_S = 86_400

/**
 * Tells another website how to show a page of ours whose address somebody pasted.
 *
 * @see https://oembed.com/
 */
export async function oembed(c: Context<App>): Promise<Response> {
  const { url, format = 'json' } = c.req.query()
  if (format !== 'json' && format !== 'xml') {
    return problem(c, 'format_unknown', { field: 'format', detail: 'expected json or xml' })
  }
  const snippet = url ? await snippetFor(c, url) : null
  if (!snippet) return problem(c, 'nothing_to_embed', { field: 'url' })
  const told = tell(snippet)
  c.header('Cache-Control', 'public, max-age=3600')
  c.header('Vary', 'Accept-Language')
  return format === 'json'
    ? c.json(told)
    : c.body(xmlOf(told), 200, { 'content-type': 'text/xml; charset=utf-8' })
}

async function snippetFor(c: Context<App>, address: string): Promise<Snippet | null> {
  const home = new URL(c.req.url).origin
  const asked = URL.parse(address)
  if (asked?.origin !== home) return null
  const [, page, id] = /^\/(c|embed|p)\/([\w-]{1,64})$/.exec(asked.pathname) ?? []
  if (!page || !id) return null
  const db = connect(c.env.DB)
  const place = page === 'p' ? await findPlace(db, id) : null
  if (page === 'p' && !place) return null
  const community = await (place ? findCommunityById(db, place.communityId) : findCommunity(db, id))
  if (!community) return null
  const options = readOptions(asked.searchParams)
  const lang = options.lang ?? preferredLang(c.req.header('Accept-Language'))
  return {
    home,
    slug: community.slug,
    title: embedTitle({ name: community.name, name_en: community.nameEn }, lang),
    options: place ? { ...options, selection: place.place.id } : options,
    width: within(USUAL.width, c.req.query('maxwidth')),
    height: within(USUAL.height, c.req.query('maxheight')),
  }
}

/** The usual size, or less where no more is taken. */
const within = (usual: number, most: string | undefined): number =>
  /^[1-9]\d{0,4}$/.test(most ?? '') ? Math.min(usual, Number(most)) : usual

const tell = (snippet: Snippet) => ({
  version: '1.0',
  type: 'rich',
  title: snippet.title,
  provider_name: '一刻 Yike',
  provider_url: snippet.home,
  cache_age: AGE_S,
  width: snippet.width,
  height: snippet.height,
  html: iframeCode(snippet),
})

function xmlOf(told: object): string {
  const members = Object.entries(told).map(
    ([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>${members.join('')}</oembed>`
}
