import { Hono } from 'hono'
import { wrapTime } from 'hono/timing'
import { connect } from '../db/connect.ts'
import type { App } from '../http/app.ts'
import { fresh } from '../http/caching.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { District, Districts } from './answers.ts'
import { listDistricts, readDistrict } from './store.ts'

const tag = 'Communities'

/** Districts: communities added up from what their rooms push, never by looking into all of them. */
export const districts = new Hono<App>()
  .get(
    '/',
    describe({ tag, summary: 'The districts of this house', answer: Districts }),
    permit('house.read'),
    fresh({ maxAge: 60 }),
    async (c) => c.json({ districts: await wrapTime(c, 'db', listDistricts(connect(c.env.DB))) }),
  )
  .get(
    '/:name',
    describe({
      tag,
      summary: 'The communities of a district with their figures',
      answer: District,
      failures: ['unknown_district'],
    }),
    permit('house.read'),
    fresh({ maxAge: 30 }),
    async (c) => {
      const found = await wrapTime(c, 'db', readDistrict(c.var.house, c.req.param('name')))
      return found ? c.json(found) : problem(c, 'unknown_district')
    },
  )
