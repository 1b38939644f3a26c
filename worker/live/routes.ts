import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import { inCommunity } from '../communities/here.ts'
import type { InCommunity } from '../http/app.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { rowId } from '../http/inputs.ts'
import { permit } from '../http/permit.ts'
import { noStore } from '../http/private.ts'
import { accept } from '../http/validation.ts'
import { NewsAnswer } from './answers.ts'
import { lead, mayKnock, ticketFor } from './door.ts'
import { inCommunityLately } from './here.ts'
import { readNews } from './news.ts'
import { noteViewed } from './viewed.ts'

const tag = 'Live'

const News = v.object({ after: v.optional(rowId) })

const upgrade = createMiddleware<InCommunity>(async (c, next) => {
  if (c.req.header('Upgrade')?.toLowerCase() === 'websocket') return next()
  c.header('Upgrade', 'websocket')
  return problem(c, 'upgrade_needed')
})

/** `GET /live/:slug`: the socket of a community's room; what it says is in `domain/live/wire.ts`. */
export const live = new Hono<InCommunity>().get(
  '/:slug',
  upgrade,
  inCommunityLately,
  permit('live.listen'),
  async (c) => {
    if (!(await mayKnock(c))) return problem(c, 'foreign_origin')
    const ticket = await ticketFor(c)
    await noteViewed(c.var.house, c.var.community.id, ticket, Date.now())
    return lead(c, ticket)
  },
)

export const news = new Hono<InCommunity>().get(
  '/:slug/news',
  describe({
    tag,
    summary: 'What happened since, as the socket would tell it; for where no socket gets through',
    answer: NewsAnswer,
    failures: ['bad_input', 'unknown_community'],
  }),
  accept('query', News),
  inCommunity,
  permit('news.read'),
  noStore,
  async (c) => {
    const { standing } = await ticketFor(c)
    const { after = null } = c.req.valid('query')
    return c.json(await readNews(c.var.house.db, c.var.community.id, standing, after))
  },
)
