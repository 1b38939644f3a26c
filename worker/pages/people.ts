import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { signInLink } from '../../web/server.tsx'
import { invited } from '../accounts/invitation/taking.ts'
import { personOf } from '../accounts/person.ts'
import { rotateToken } from '../accounts/session/rotate.ts'
import { inCommunity } from '../communities/here.ts'
import type { App } from '../http/app.ts'
import { permit } from '../http/permit.ts'
import { auditPage } from './audit.ts'
import { joinPage } from './join.ts'
import { mePage } from './me.ts'
import { membersPage } from './members.ts'
import { newCommunityPage, whereToAdd } from './new-community.ts'
import { missingPage, respond } from './respond.ts'
import { signInPage } from './sign-in.ts'

/** Who wants to see themselves and is nobody yet, wants to sign in. */
const orSignIn = createMiddleware<App>(async (c, next) =>
  (await personOf(c)) ? next() : c.redirect(signInLink(c.req.path)),
)

/** The pages of accounts and of those who look after them. */
export const peoplePages = new Hono<App>()
  .get('/sign-in', permit('account.enter'), async (c) =>
    respond(c, await signInPage(c.env, c.req.query('to'))),
  )
  .get('/me', orSignIn, permit('account.keep'), (c) => me(c))
  .get('/new-community', orSignIn, permit('account.keep'), async (c) => {
    const slug = await whereToAdd(c)
    return slug ? c.redirect(`/c/${slug}/new-community`) : missingPage(c)
  })
  .get('/c/:slug/new-community', inCommunity, permit('community.found'), async (c) =>
    respond(c, await newCommunityPage(c)),
  )
  .get('/join/:token', permit('invitation.read'), invited, async (c) => {
    const answer = await respond(c, await joinPage(c))
    // The address is the invitation itself.
    answer.headers.set('Cache-Control', 'no-store')
    return answer
  })
  .get('/c/:slug/people', inCommunity, permit('membership.list'), async (c) =>
    respond(c, await membersPage(c)),
  )
  .get('/c/:slug/audit', inCommunity, permit('journal.read'), async (c) =>
    respond(c, await auditPage(c)),
  )

async function me(c: Context<App>): Promise<Response> {
  const person = await personOf(c)
  if (!person) return c.redirect(signInLink('/me'))
  await rotateToken(c, Date.now())
  return respond(c, await mePage(c.var.house.db, person))
}
