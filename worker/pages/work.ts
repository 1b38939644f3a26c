import { Hono } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import { personOf } from '../accounts/person.ts'
import { inCommunity } from '../communities/here.ts'
import type { App } from '../http/app.ts'
import { permit } from '../http/permit.ts'
import { byLink } from '../live/wall/figures.ts'
import { ofTask } from '../tasks/here.ts'
import { deskPage } from './desk.ts'
import { deskSettingsPage } from './desk-settings.ts'
import { issueDeskPage } from './issue-desk.ts'
import { placeChangePages, placeDeskPage } from './place-change.ts'
import { reportPage } from './report.ts'
import { respond } from './respond.ts'
import { respondPage } from './respond-link.ts'
import { riderPage } from './rider.ts'
import { stationPages, stationsPages } from './stations.ts'
import { taskPage, tasksPage } from './tasks.ts'
import { wallPage, withoutKey } from './wall.ts'

/** The pages of who helps, and of who posts what there is to help with. */
export const workPages = new Hono<App>()
  .get('/t/:no', ofTask, permit('task.read'), async (c) => respond(c, await taskPage(c)))
  .route('/', stationPages)
  .route('/', placeChangePages)
  .route('/', stationsPages)
  .get('/respond', permit('responder.act'), respondPage)
  .get('/c/:slug/tasks', inCommunity, permit('task.read'), async (c) =>
    respond(c, await tasksPage(c)),
  )
  .get('/c/:slug/desk', inCommunity, permit('task.post'), async (c) => {
    const reviews = permits(await personOf(c), 'place.review', c.var.subject)
    if (reviews && c.req.query('queue') === 'places') return respond(c, await placeDeskPage(c))
    const sorts = permits(await personOf(c), 'issue.triage', c.var.subject)
    const wantsIssues = c.req.query('queue') === 'issues' || c.req.query('issue') !== undefined
    return respond(c, sorts && wantsIssues ? await issueDeskPage(c) : await deskPage(c))
  })
  .get('/c/:slug/desk/settings', inCommunity, permit('organisation.read'), async (c) =>
    respond(c, await deskSettingsPage(c)),
  )
  .get('/c/:slug/rider', inCommunity, permit('duty.keep'), async (c) =>
    respond(c, await riderPage(c)),
  )
  .get('/c/:slug/report', inCommunity, permit('issue.read'), (c) => respond(c, reportPage(c)))
  .get('/c/:slug/wall', inCommunity, withoutKey, byLink(wallPage), permit('wall.see'), wallPage)
