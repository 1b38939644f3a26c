import { createMiddleware } from 'hono/factory'
import type { InferOutput } from 'valibot'
import { boundsOf, type Community, findCommunity } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { Lang } from '../feeds/telling.ts'
import type { App } from '../http/app.ts'
import { problem } from '../http/failure.ts'
import { LICENCES } from '../opendata/licence.ts'
import type { Collection } from './answers.ts'
import { GEOJSON_TYPE, JSON_TYPE, linksFrom } from './links.ts'

/** WGS 84, longitude first: what the standard takes where nothing is said, and all that there is here. */
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

const PLACES = 'places-'

/** What a route below a collection finds. */
export interface OfCollection extends App {
  Variables: App['Variables'] & { community: Community }
}

/** Finds the community whose places are the collection of this name. */
export const ofCollection = createMiddleware<OfCollection, '/collections/:collectionId/*'>(
  async (c, next) => {
    const id = c.req.param('collectionId')
    const community = id.startsWith(PLACES)
      ? await findCommunity(connect(c.env.DB), id.slice(PLACES.length))
      : null
    if (!community)
      return problem(c, 'unknown_community', { detail: `no collection is called ${id}` })
    c.set('community', community)
    await next()
  },
)

export const collectionPath = ({ slug }: Community): string =>
  `/ogc/collections/${PLACES}${encodeURIComponent(slug)}`

/**
 * The places of a community as a collection. Each community has one of its own: it is what a map of it
 * opens, with its own bounds and terms, and a page of it is found in the community's own register.
 */
export function collectionOf(
  community: Community,
  { url, lang }: { url: string; lang: Lang },
): InferOutput<typeof Collection> {
  const { slug, attribution } = community
  const link = linksFrom(url)
  const path = collectionPath(community)
  return {
    id: `${PLACES}${slug}`,
    ...titled(community, lang),
    ...(attribution ? { attribution } : {}),
    extent: { spatial: { bbox: [[...boundsOf(community)]], crs: CRS84 } },
    itemType: 'feature',
    crs: [CRS84],
    links: [
      link('self', path, JSON_TYPE),
      link('items', `${path}/items`, GEOJSON_TYPE),
      link('license', LICENCES.places.url, 'text/html', LICENCES.places.name),
      link('enclosure', `/c/${encodeURIComponent(slug)}/places.geojson`, GEOJSON_TYPE),
      link('describedby', `/c/${encodeURIComponent(slug)}/data`, 'text/html'),
    ],
  }
}

function titled({ name, nameEn }: Community, lang: Lang): { title: string; description: string } {
  if (lang === 'zh') return { title: `${name}的地点`, description: `${name}生活圈里的全部地点` }
  const here = nameEn ?? name
  return { title: `Places of ${here}`, description: `All places in the life circle of ${here}` }
}
