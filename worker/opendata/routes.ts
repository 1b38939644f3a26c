import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { inCommunity } from '../communities/here.ts'
import type { Community } from '../communities/store.ts'
import type { InCommunity } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { describe } from '../http/describe.ts'
import { permit } from '../http/permit.ts'
import { PlacesFile, StatusAnswer } from './answers.ts'
import { calendarOf } from './calendar.ts'
import { moment, provenance, wholeMinute } from './head.ts'
import { LICENCES } from './licence.ts'
import { placesFile } from './places.ts'
import { statusOf } from './status.ts'

const tag = 'Open data'

/** What anybody may take away and use, of each community. */
export const openData = new Hono<InCommunity>()
  .get(
    '/c/:slug/places.geojson',
    describe({
      tag,
      summary: 'All places of a community as one file',
      answer: PlacesFile,
      type: 'application/geo+json',
      failures: ['unknown_community'],
    }),
    permit('place.read'),
    inCommunity,
    placesFile,
  )
  .get(
    '/c/:slug/status.json',
    describe({
      tag,
      summary: 'A community in figures, as it is now',
      answer: StatusAnswer,
      failures: ['unknown_community'],
    }),
    permit('house.read'),
    fresh({ maxAge: 60 }),
    inCommunity,
    async (c) => {
      const { community, house } = c.var
      const now = wholeMinute(Date.now())
      return c.json({
        ...provenance(community, c.env, LICENCES.figures),
        timestamp: moment(now),
        time_zone: community.timeZone,
        ...(await statusOf(house.db, community, now)),
        versions: versionsOf(community),
      })
    },
  )
  .get(
    '/c/:slug/events.ics',
    describeRoute({
      tags: [tag],
      summary: 'What is going on in a community, as a calendar',
      responses: {
        200: { description: 'text/calendar', content: { 'text/calendar': {} } },
        404: { description: 'unknown_community' },
      },
    }),
    permit('house.read'),
    fresh({ maxAge: 3600 }),
    inCommunity,
    (c) => {
      const text = calendarOf(c.var.community, pathOf(c.req.url), wholeMonth(Date.now()))
      return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' })
    },
  )

/** The hash in the name of each file: it changes with the file. */
function versionsOf({ placesVersion, graphKey, homesKey, tilesKey }: Community) {
  const [streets, homes, tiles] = [graphKey, homesKey, tilesKey].map(
    (key) => /-([0-9a-f]+)\.\w+$/.exec(key)?.[1] ?? key,
  )
  return { places: placesVersion, streets, homes, tiles }
}

const pathOf = (url: string): string => new URL(new URL(url).pathname, url).href

/** So that a calendar in which nothing changed stays the same for a month. */
const wholeMonth = (now: number): number => {
  const today = new Date(now)
  return Date.UTC(today.getUTCFullYear(), today.getUTCMonth())
}
