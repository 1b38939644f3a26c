import type { Context } from 'hono'
import type { InferOutput } from 'valibot'
import { contains } from '../../domain/kit/geo.ts'
import { placeFeature } from '../../domain/places/geojson.ts'
import { entriesOf, type Register } from '../../domain/places/register.ts'
import type { Community } from '../communities/store.ts'
import { connect, type Db } from '../db/connect.ts'
import { problem } from '../http/failure.ts'
import { doorsOf } from '../opendata/doors.ts'
import { moment, wholeMinute } from '../opendata/head.ts'
import { openNow } from '../places/properties.ts'
import { registerOf } from '../places/register/store.ts'
import { findPlace, placesOf } from '../places/store.ts'
import { CRS84, collectionPath, type OfCollection } from './collections.ts'
import type { ItemsInput } from './inputs.ts'
import { GEOJSON_TYPE, JSON_TYPE, linksFrom } from './links.ts'

type Asked = InferOutput<typeof ItemsInput>

/** A page of a collection's features. */
export async function items(c: Context<OfCollection>, asked: Asked): Promise<Response> {
  const { community } = c.var
  const now = wholeMinute(Date.now())
  const page = await pageOf(connect(c.env.DB), community, asked, now)
  const link = linksFrom(c.req.url)
  const next = page.next === null ? [] : [link('next', behind(c.req.url, page.next), GEOJSON_TYPE)]
  return feature(c, {
    type: 'FeatureCollection',
    features: page.features,
    links: [
      link('self', c.req.url, GEOJSON_TYPE),
      ...next,
      link('collection', collectionPath(community), JSON_TYPE),
    ],
    timeStamp: moment(now),
    numberMatched: page.matched,
    numberReturned: page.features.length,
  })
}

/** One feature of a collection. */
export async function item(c: Context<OfCollection, '/:featureId'>): Promise<Response> {
  const { community } = c.var
  const id = c.req.param('featureId')
  const found = await findPlace(connect(c.env.DB), id)
  if (found?.communityId !== community.id) return problem(c, 'unknown_place')
  const { place } = found
  const path = collectionPath(community)
  const link = linksFrom(c.req.url)
  return feature(c, {
    ...placeFeature(place, openNow(place, community, wholeMinute(Date.now()))),
    links: [
      link('self', `${path}/items/${place.id}`, GEOJSON_TYPE),
      link('collection', path, JSON_TYPE),
      link('alternate', `/p/${place.id}`, 'text/html'),
    ],
  })
}

const feature = (c: Context, body: object): Response =>
  c.body(JSON.stringify(body), 200, { 'content-type': GEOJSON_TYPE, 'content-crs': `<${CRS84}>` })

async function pageOf(db: Db, community: Community, asked: Asked, now: number) {
  const matched = await matchingOf(db, community, asked, now)
  const { after, limit } = asked
  const begin = after === undefined ? 0 : firstBehind(matched, after)
  const ids = matched.slice(begin, begin + limit).map(({ id }) => id)
  const places = await placesOf(db, ids)
  return {
    matched: matched.length,
    features: places.map((place) => placeFeature(place, openNow(place, community, now))),
    next: begin + limit < matched.length ? ids[limit - 1] : null,
  }
}

async function matchingOf(
  db: Db,
  community: Community,
  { kind, bbox, open }: Asked,
  now: number,
): Promise<Register> {
  const register = await registerOf(db, community)
  // Some clients read it all, ten at a time.
  if (!kind && !bbox && open === undefined) return register
  const found = entriesOf(register, kind ? { kinds: kind } : {}).filter(
    ({ at }) => !bbox || bbox.some((bounds) => contains(bounds, at)),
  )
  if (open === undefined) return found
  const doorOf = await doorsOf(db, community, now)
  return found.filter(({ id }) => doorOf(id) === open)
}

/** Where the entries behind an id begin, whether it is still there or not. */
function firstBehind(register: Register, id: string): number {
  let [first, end] = [0, register.length]
  while (first < end) {
    const middle = (first + end) >> 1
    if (register[middle].id > id) end = middle
    else first = middle + 1
  }
  return first
}

/** The address of the page behind one that ended with `id`. */
function behind(url: string, id: string): string {
  const next = new URL(url)
  next.searchParams.set('after', id)
  return next.href
}
