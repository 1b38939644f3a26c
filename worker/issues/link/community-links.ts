import { Hono } from 'hono'
import { inCommunity } from '../../communities/here.ts'
import type { InCommunity } from '../../http/app.ts'
import { describe } from '../../http/describe.ts'
import { permit } from '../../http/permit.ts'
import { noStore } from '../../http/private.ts'
import { CommunityLinksAnswer } from '../answers.ts'
import { linksInForce, shownLink } from './in-force.ts'

/** The links of a whole community, for whoever has to take one back. */
export const communityLinks = new Hono<InCommunity>().get(
  '/:slug/links',
  describe({
    tag: 'Reports',
    summary: 'The links by which somebody can act on a report of the community now',
    answer: CommunityLinksAnswer,
    failures: ['sign_in_needed', 'not_permitted', 'unknown_community'],
  }),
  inCommunity,
  permit('responder.link'),
  noStore,
  async (c) => {
    const found = await linksInForce(c.var.house.db, c.var.community.id, Date.now())
    return c.json({ links: found.map(shownLink) })
  },
)
