import { Hono } from 'hono'
import { wrapTime } from 'hono/timing'
import { inCommunity } from '../communities/here.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { rounded } from '../http/feature.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { findPlace } from '../places/store.ts'
import { begin } from './begin.ts'
import { guide } from './directions.ts'
import { known, WayAnswer, WayInput, wayAnswer } from './directions-answers.ts'

/** How one walks from a position to a place. */
export const ways = new Hono<InCommunity>().get(
  '/:slug/way',
  describe({
    tag: 'Life circle',
    summary: 'The way on foot to a place, as turns, crossings and landmarks',
    answer: WayAnswer,
    failures: [
      ...(['bad_input', 'coordinates_swapped', 'outside_community', 'no_street_near'] as const),
      ...(['unknown_community', 'unknown_place'] as const),
    ],
  }),
  permit('circle.read'),
  accept('query', WayInput),
  fresh({ maxAge: 300, whileAsking: 3600 }),
  inCommunity,
  async (c) => {
    const { from, to, pace } = c.req.valid('query')
    const { community } = c.var
    const db = connect(c.env.DB)
    const found = await wrapTime(c, 'place', findPlace(db, to))
    if (found?.communityId !== community.id) return problem(c, 'unknown_place', { field: 'to' })
    const begun = await begin(c, from, pace)
    if (begun instanceof Response) return begun
    const { quarter, start } = begun
    const guided = await wrapTime(c, 'way', guide(db, quarter, community, start, found.place))
    return c.json({
      from: rounded(start.from.at),
      to: known(found.place),
      pace,
      ...wayAnswer(guided),
    })
  },
)
