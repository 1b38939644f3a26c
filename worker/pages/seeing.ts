import { Hono } from 'hono'
import { inCommunity } from '../communities/here.ts'
import type { App } from '../http/app.ts'
import { permit } from '../http/permit.ts'
import { ofIssue } from '../issues/here.ts'
import { agendaPage, agendaSheet } from './agenda.ts'
import { figuresPage, figuresSheet } from './figures.ts'
import { issuePage } from './issue.ts'
import { issuesPage } from './issues.ts'
import { respond } from './respond.ts'

/** The pages on which what was reported is seen. */
export const seeingPages = new Hono<App>()
  .get('/i/:no', ofIssue, permit('issue.read'), async (c) => respond(c, await issuePage(c)))
  .get('/c/:slug/issues', inCommunity, permit('issue.read'), async (c) =>
    respond(c, await issuesPage(c)),
  )
  .get('/c/:slug/figures', inCommunity, permit('issue.measure'), async (c) =>
    respond(c, await figuresPage(c)),
  )
  .get('/c/:slug/figures.csv', inCommunity, permit('issue.measure'), figuresSheet)
  .get('/c/:slug/agenda', inCommunity, permit('issue.measure'), async (c) =>
    respond(c, await agendaPage(c)),
  )
  .get('/c/:slug/agenda.csv', inCommunity, permit('issue.measure'), agendaSheet)
