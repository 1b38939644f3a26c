import { Hono } from 'hono'
import { endTime, startTime, wrapTime } from 'hono/timing'
import { isochrone } from '../../domain/lifecircle/isochrone.ts'
import { PACES } from '../../domain/lifecircle/pace.ts'
import { inCommunity, swappedIn } from '../communities/here.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { jsonBody } from '../http/body.ts'
import { fresh } from '../http/caching.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { geojson, rounded } from '../http/feature.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { CircleAnswer, ReachAnswer, reachedPlace, WalkAnswer } from './answers.ts'
import { begin } from './begin.ts'
import { CircleInput, ReachInput, WalkInput } from './inputs.ts'
import { reachFrom } from './reach.ts'
import { walk } from './walk.ts'

const tag = 'Life circle'

const failures = [
  'bad_input',
  'coordinates_swapped',
  'outside_community',
  'no_street_near',
  'unknown_community',
] as const

/** What one person reaches from one place. */
export const walks = new Hono<InCommunity>()
  .get(
    '/:slug/circle',
    describe({
      tag,
      summary: 'The areas within some minutes on foot',
      answer: CircleAnswer,
      type: 'application/geo+json',
      failures,
    }),
    permit('circle.read'),
    accept('query', CircleInput),
    fresh({ maxAge: 300, whileAsking: 86_400 }),
    inCommunity,
    async (c) => {
      const { from, minutes, pace } = c.req.valid('query')
      const begun = await begin(c, from, pace)
      if (begun instanceof Response) return begun
      const { walker } = begun.quarter
      startTime(c, 'reach')
      walker.reach([begun.start.from], PACES[pace], 60 * Math.max(...minutes))
      endTime(c, 'reach')
      startTime(c, 'polygons')
      const features = isochrone(walker, minutes).map((circle) => ({
        type: 'Feature',
        properties: { minutes: circle.minutes, area_m2: Math.round(circle.areaM2) },
        geometry: { type: 'MultiPolygon', coordinates: circle.coordinates },
      }))
      endTime(c, 'polygons')
      return geojson(c, {
        type: 'FeatureCollection',
        from: rounded(begun.start.from.at),
        pace,
        features,
      })
    },
  )
  .get(
    '/:slug/reach',
    describe({
      tag,
      summary: 'The places within some minutes on foot, and the kinds missing among them',
      answer: ReachAnswer,
      failures,
    }),
    permit('circle.read'),
    accept('query', ReachInput),
    fresh({ maxAge: 60, whileAsking: 600 }),
    inCommunity,
    async (c) => {
      const { from, minutes, pace } = c.req.valid('query')
      const begun = await begin(c, from, pace)
      if (begun instanceof Response) return begun
      const { quarter, start } = begun
      const db = connect(c.env.DB)
      const reach = await wrapTime(
        c,
        'reach',
        reachFrom(db, quarter, c.var.community, start, minutes),
      )
      return c.json({
        from: rounded(start.from.at),
        pace,
        minutes,
        places: reach.reached.map(reachedPlace),
        missing: reach.missing,
      })
    },
  )
  .post(
    '/:slug/walk',
    describe({
      tag,
      summary: 'The minutes on foot from one position to many',
      answer: WalkAnswer,
      failures: [...failures, 'not_json', 'too_large'],
    }),
    permit('circle.read'),
    jsonBody,
    accept('json', WalkInput),
    inCommunity,
    async (c) => {
      const { from, to, pace } = c.req.valid('json')
      const begun = await begin(c, from, pace)
      if (begun instanceof Response) return begun
      const wrong = to.map((at, i) => swappedIn(c.var.community, at, `to.${i}`)).find(Boolean)
      if (wrong) return problem(c, wrong.error, wrong)
      startTime(c, 'walk')
      const minutes = walk(begun.quarter, begun.start, to)
      endTime(c, 'walk')
      return c.json({ minutes })
    },
  )
