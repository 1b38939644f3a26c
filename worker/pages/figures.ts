import type { Context } from 'hono'
import { type FiguresPage, figuresTable } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import type { InCommunity } from '../http/app.ts'
import { measureIssues } from '../issues/figures.ts'
import { langOf } from './reader.ts'
import { spreadsheet } from './spreadsheet.ts'

/** The page of how what was reported is handled. */
export async function figuresPage(c: Context<InCommunity>): Promise<FiguresPage> {
  const { community, house } = c.var
  return {
    is: 'figures',
    community: communityAnswer(community),
    trends: await measureIssues(house.db, community, Date.now()),
  }
}

/** The same as a table for a spreadsheet. */
export async function figuresSheet(c: Context<InCommunity>): Promise<Response> {
  const { community, house } = c.var
  const trends = await measureIssues(house.db, community, Date.now())
  return spreadsheet(c, 'figures', figuresTable(trends, langOf(c), community.timeZone))
}
