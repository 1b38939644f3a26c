import type { Context } from 'hono'
import type { IssuePage } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import type { OfIssue } from '../issues/here.ts'
import { showStory } from '../issues/show.ts'

/** The page of one report. */
export async function issuePage(c: Context<OfIssue>): Promise<IssuePage> {
  const { house, found } = c.var
  const { community, row } = found
  const asker = await personOf(c)
  return {
    is: 'issue',
    community: communityAnswer(community),
    story: await showStory(house.db, { community, asker }, row),
    signedIn: asker !== null,
    now: Date.now(),
  }
}
