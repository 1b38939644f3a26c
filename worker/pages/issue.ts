import type { Context } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import type { IssuePage } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import type { OfIssue } from '../issues/here.ts'
import { showStory } from '../issues/show.ts'
import { subjectOf } from '../issues/store.ts'

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
    redacts: permits(asker, 'issue.redact', subjectOf(row, community)),
    now: Date.now(),
  }
}
