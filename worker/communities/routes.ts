import { Hono } from 'hono'
import { wrapTime } from 'hono/timing'
import * as v from 'valibot'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { describe } from '../http/describe.ts'
import { limit, MOST_ROWS, rowId } from '../http/inputs.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { CommunitiesAnswer, CommunityAnswer, communityAnswer, summaryOf } from './answers.ts'
import { inCommunity } from './here.ts'
import { listCommunities } from './store.ts'

const tag = 'Communities'

const Page = v.object({ after: v.optional(rowId, '0'), limit: v.optional(limit(MOST_ROWS), '100') })

export const communities = new Hono<InCommunity>()
  .get(
    '/',
    describe({
      tag,
      summary: 'The communities of this house',
      answer: CommunitiesAnswer,
      failures: ['bad_input'],
    }),
    permit('house.read'),
    accept('query', Page),
    fresh({ maxAge: 60 }),
    async (c) => {
      const page = c.req.valid('query')
      const found = await wrapTime(c, 'db', listCommunities(connect(c.env.DB), page))
      const next = found.length === page.limit ? (found.at(-1)?.id ?? null) : null
      return c.json({ communities: found.map(summaryOf), next })
    },
  )
  .get(
    '/:slug',
    describe({
      tag,
      summary: 'One community',
      answer: CommunityAnswer,
      failures: ['unknown_community'],
    }),
    permit('house.read'),
    fresh({ maxAge: 30 }),
    inCommunity,
    (c) => c.json(communityAnswer(c.var.community)),
  )
