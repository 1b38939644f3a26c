import { Hono } from 'hono'
import { wrapTime } from 'hono/timing'
import { inCommunity } from '../communities/here.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { describe } from '../http/describe.ts'
import { rounded } from '../http/feature.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { CoverageAnswer, SiteAnswer } from './answers.ts'
import { bestSiteOf, coverageOf } from './coverage.ts'
import { CoverageInput, SiteInput } from './inputs.ts'
import { openQuarter } from './quarter.ts'

const tag = 'Coverage'

/** What all people of a community reach. */
export const figures = new Hono<InCommunity>()
  .get(
    '/:slug/coverage',
    describe({
      tag,
      summary: 'The share of people who have each kind of place within some minutes on foot',
      answer: CoverageAnswer,
      failures: ['bad_input', 'unknown_community'],
    }),
    permit('circle.read'),
    accept('query', CoverageInput),
    fresh({ maxAge: 300, whileAsking: 3600 }),
    inCommunity,
    async (c) => {
      const { minutes, pace } = c.req.valid('query')
      const { community } = c.var
      const quarter = await wrapTime(c, 'graph', openQuarter(c.env, community))
      const db = connect(c.env.DB)
      const kinds = await wrapTime(c, 'coverage', coverageOf(db, quarter, community, pace, minutes))
      return c.json({ pace, minutes, population: community.population, kinds })
    },
  )
  .get(
    '/:slug/coverage/site',
    describe({
      tag,
      summary: 'The best next site of one kind of place',
      answer: SiteAnswer,
      failures: ['bad_input', 'unknown_community'],
    }),
    permit('circle.read'),
    accept('query', SiteInput),
    fresh({ maxAge: 300, whileAsking: 3600 }),
    inCommunity,
    async (c) => {
      const { kind, minutes, pace } = c.req.valid('query')
      const { community } = c.var
      const quarter = await wrapTime(c, 'graph', openQuarter(c.env, community))
      const db = connect(c.env.DB)
      const found = bestSiteOf(db, quarter, community, kind, pace, minutes)
      const site = await wrapTime(c, 'site', found)
      return c.json({
        kind,
        pace,
        minutes,
        at: site.at && rounded(site.at),
        newly_covered: Math.round(site.newlyCovered),
        share_before: site.shareBefore,
        share_after: site.shareAfter,
      })
    },
  )
