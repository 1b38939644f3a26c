import type { Context } from 'hono'
import type { RespondPage } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import { connect } from '../db/connect.ts'
import type { App } from '../http/app.ts'
import { openLink, takeLinkKey } from '../issues/link/cookie.ts'
import { assignmentOf } from '../issues/link/respond.ts'
import { addressNear } from './address-near.ts'
import { respond } from './respond.ts'

/** The page that a responder's link leads to, once its key is out of the address. */
export async function respondPage(c: Context<App>): Promise<Response> {
  const taken = await takeLinkKey(c)
  if (taken) return taken
  const page = await pageOf(c)
  const answer = await respond(c, page, page.opens === 'unknown_link' ? 404 : 200)
  // Who passes the phone on passes on nothing of it.
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}

async function pageOf(c: Context<App>): Promise<RespondPage> {
  const opened = await openLink(c)
  if (!opened) {
    return {
      is: 'respond',
      link: null,
      community: null,
      no: null,
      near: null,
      opens: 'unknown_link',
    }
  }
  const db = connect(c.env.DB)
  const { link, found, isUsedUp } = opened
  const { row, community } = found
  return {
    is: 'respond',
    link: link.id,
    community: communityAnswer(community),
    no: row.no,
    near: isUsedUp ? null : await addressNear(db, community, [row.lng, row.lat]),
    opens: isUsedUp ? 'power_used' : await assignmentOf(db, opened),
  }
}
