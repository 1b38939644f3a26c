import type { Context } from 'hono'
import { type AgendaPage, agendaTable } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import type { InCommunity } from '../http/app.ts'
import { agendaShown } from '../issues/figures-routes.ts'
import { langOf } from './reader.ts'
import { spreadsheet } from './spreadsheet.ts'

/** The page of what the next joint meeting has to talk about. */
export async function agendaPage(c: Context<InCommunity>): Promise<AgendaPage> {
  const now = Date.now()
  return {
    is: 'agenda',
    community: communityAnswer(c.var.community),
    issues: await agendaShown(c, now),
    now,
  }
}

/** The same as a table for a spreadsheet. */
export async function agendaSheet(c: Context<InCommunity>): Promise<Response> {
  const now = Date.now()
  const reading = { now, lang: langOf(c), timeZone: c.var.community.timeZone }
  return spreadsheet(c, 'agenda', agendaTable(await agendaShown(c, now), reading))
}
