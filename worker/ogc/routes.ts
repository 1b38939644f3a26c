import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { listCommunities } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { fresh } from '../http/caching.ts'
import { describe } from '../http/describe.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { preferredLang } from '../pages/reader.ts'
import { Collection, Collections, Conformance, Item, Items, Landing } from './answers.ts'
import { collectionOf, type OfCollection, ofCollection } from './collections.ts'
import { Bare, CollectionsInput, ITEM_PARAMETERS, ItemsInput } from './inputs.ts'
import { item, items } from './items.ts'
import { GEOJSON_TYPE, JSON_TYPE, linksFrom, OPENAPI_TYPE } from './links.ts'
import { apiDocument } from './openapi.ts'

const tag = 'OGC API'

/** A district has a few hundred communities: a list of them is one page, nearly always. */
const MOST_COLLECTIONS = 500

const CLASSES = ['core', 'oas30', 'geojson'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
)

const service = new Hono<OfCollection>()
  .get(
    '/',
    describe({
      tag,
      summary: 'Where map programs begin, by OGC API – Features',
      answer: Landing,
      failures: ['bad_input', 'fault'],
    }),
    permit('house.read'),
    accept('query', Bare),
    fresh({ maxAge: 300 }),
    (c) => {
      const link = linksFrom(c.req.url)
      return c.json({
        title: 'Yike 一刻',
        description: '一刻钟生活圈的地点 · Places of the quarter-hour neighbourhood',
        links: [
          link('self', '/ogc', JSON_TYPE),
          link('service-desc', '/ogc/api', OPENAPI_TYPE),
          link('service-doc', '/docs', 'text/html'),
          link('conformance', '/ogc/conformance', JSON_TYPE),
          link('data', '/ogc/collections', JSON_TYPE),
        ],
      })
    },
  )
  .get(
    '/conformance',
    describe({
      tag,
      summary: 'Which parts of the standard this service keeps to',
      answer: Conformance,
      failures: ['bad_input', 'fault'],
    }),
    permit('house.read'),
    accept('query', Bare),
    fresh({ maxAge: 300 }),
    (c) => c.json({ conformsTo: CLASSES }),
  )
  .get(
    '/collections',
    describe({
      tag,
      summary: 'The collections: the places of each community are one',
      answer: Collections,
      failures: ['bad_input', 'fault'],
    }),
    permit('house.read'),
    accept('query', CollectionsInput),
    fresh({ maxAge: 60 }),
    async (c) => {
      const { after } = c.req.valid('query')
      const page = { after, limit: MOST_COLLECTIONS }
      const communities = await listCommunities(connect(c.env.DB), page)
      const last = communities.length === MOST_COLLECTIONS ? communities.at(-1) : undefined
      const link = linksFrom(c.req.url)
      const more = last ? [link('next', `/ogc/collections?after=${last.id}`, JSON_TYPE)] : []
      const reader = { url: c.req.url, lang: preferredLang(c.req.header('Accept-Language')) }
      c.header('Vary', 'Accept-Language')
      return c.json({
        collections: communities.map((community) => collectionOf(community, reader)),
        links: [link('self', c.req.url, JSON_TYPE), ...more],
      })
    },
  )
  .get(
    '/collections/:collectionId',
    describe({
      tag,
      summary: 'One collection: where it lies, and its terms of use',
      answer: Collection,
      failures: ['bad_input', 'unknown_community', 'fault'],
    }),
    permit('house.read'),
    accept('query', Bare),
    fresh({ maxAge: 60 }),
    ofCollection,
    (c) => {
      const lang = preferredLang(c.req.header('Accept-Language'))
      c.header('Vary', 'Accept-Language')
      return c.json(collectionOf(c.var.community, { url: c.req.url, lang }))
    },
  )
  .get(
    '/collections/:collectionId/items',
    describe({
      tag,
      summary: 'Places of a collection, by map box, kind and open door',
      answer: Items,
      type: GEOJSON_TYPE,
      failures: ['bad_input', 'unknown_community', 'fault'],
    }),
    permit('place.read'),
    accept('query', ItemsInput),
    describeRoute({ parameters: ITEM_PARAMETERS }),
    fresh({ maxAge: 30 }),
    ofCollection,
    (c) => items(c, c.req.valid('query')),
  )
  .get(
    '/collections/:collectionId/items/:featureId',
    describe({
      tag,
      summary: 'One place of a collection',
      answer: Item,
      type: GEOJSON_TYPE,
      failures: ['bad_input', 'unknown_community', 'unknown_place', 'fault'],
    }),
    permit('place.read'),
    accept('query', Bare),
    fresh({ maxAge: 30 }),
    ofCollection,
    item,
  )

/**
 * OGC API – Features, by which map programs (QGIS, ArcGIS, GDAL) open the places of a community.
 *
 * @see https://docs.ogc.org/is/17-069r4/17-069r4.html
 */
export const ogc = new Hono<OfCollection>().route('/', service).get(
  '/api',
  describeRoute({
    tags: [tag],
    summary: 'This service as OpenAPI 3.0',
    responses: {
      200: { description: 'OpenAPI 3.0', content: { [OPENAPI_TYPE]: {} } },
      400: { description: 'bad_input' },
      500: { description: 'fault' },
    },
  }),
  permit('house.read'),
  accept('query', Bare),
  fresh({ maxAge: 300 }),
  async (c) => {
    const document = await apiDocument(service, new URL(c.req.url).origin)
    return c.body(JSON.stringify(document), 200, { 'content-type': OPENAPI_TYPE })
  },
)
