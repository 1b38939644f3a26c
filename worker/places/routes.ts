import { Hono } from 'hono'
import { endTime, startTime, wrapTime } from 'hono/timing'
import * as v from 'valibot'
import { fold } from '../../domain/places/search.ts'
import { inCommunity, misplacedBox } from '../communities/here.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { geojson } from '../http/feature.ts'
import { box, kinds, limit, MOST_ROWS } from '../http/inputs.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { featuresOf, PlacesAnswer, SearchAnswer } from './answers.ts'
import { listPlaces, searchPlaces } from './store.ts'

const tag = 'Places'

/** A search gives what fits on a screen or two. */
const MOST_FOUND = 50

const List = v.object({
  kind: v.optional(kinds),
  bbox: v.optional(box),
  limit: v.optional(limit(MOST_ROWS), '100'),
  after: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/i, 'expected the `next` of a page before')),
  ),
})

const Search = v.object({
  q: v.pipe(
    v.string('expected what to search for'),
    v.maxLength(50, 'expected at most 50 characters'),
    v.check((text) => fold(text) !== '', 'expected a letter, a digit or a character'),
    v.description('a part of a name or address, or the first letters of its pinyin'),
  ),
  limit: v.optional(limit(MOST_FOUND), '20'),
})

export const places = new Hono<InCommunity>()
  .get(
    '/:slug/places',
    describe({
      tag,
      summary: 'Places of a community, by kind and map box',
      answer: PlacesAnswer,
      type: 'application/geo+json',
      failures: ['bad_input', 'coordinates_swapped', 'unknown_community'],
    }),
    permit('place.read'),
    accept('query', List),
    fresh({ maxAge: 30 }),
    inCommunity,
    async (c) => {
      const { kind: kinds, bbox: bounds, limit, after } = c.req.valid('query')
      const { community } = c.var
      const wrong = bounds && misplacedBox(community, bounds, 'bbox')
      if (wrong) return problem(c, wrong.error, wrong)
      const filter = { kinds, bounds, limit, after }
      const page = await wrapTime(c, 'db', listPlaces(connect(c.env.DB), community, filter))
      startTime(c, 'hours')
      const features = featuresOf(page.places, community, Date.now())
      endTime(c, 'hours')
      return geojson(c, { type: 'FeatureCollection', next: page.next, features })
    },
  )
  .get(
    '/:slug/search',
    describe({
      tag,
      summary: 'Places found by a part of their name or address',
      answer: SearchAnswer,
      type: 'application/geo+json',
      failures: ['bad_input', 'unknown_community'],
    }),
    permit('place.read'),
    accept('query', Search),
    fresh({ maxAge: 30 }),
    inCommunity,
    async (c) => {
      const { q, limit } = c.req.valid('query')
      const { community } = c.var
      const found = await wrapTime(c, 'db', searchPlaces(connect(c.env.DB), community.id, q, limit))
      startTime(c, 'hours')
      const features = featuresOf(found, community, Date.now())
      endTime(c, 'hours')
      return geojson(c, { type: 'FeatureCollection', features })
    },
  )
