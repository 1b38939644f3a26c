import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { wrapTime } from 'hono/timing'
import * as v from 'valibot'
import { connect } from '../db/connect.ts'
import type { App } from '../http/app.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'

const Health = v.object({ ok: v.literal(true) })

/** Well is who can reach the database and the files. */
export const health = new Hono<App>().get(
  '/',
  describe({
    tag: 'House',
    summary: 'Whether the house can answer',
    answer: Health,
    failures: ['unwell'],
  }),
  permit('house.read'),
  async (c) => {
    const checks = await Promise.allSettled([
      wrapTime(c, 'db', connect(c.env.DB).run(sql`select 1 from community limit 1`)),
      wrapTime(c, 'files', c.env.FILES.head('health')),
    ])
    if (checks.some(({ status }) => status === 'rejected')) return problem(c, 'unwell')
    c.header('Cache-Control', 'no-store')
    return c.json({ ok: true })
  },
)
