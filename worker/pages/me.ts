import type { MePage } from '../../web/server.tsx'
import { accountAnswer } from '../accounts/account/answers.ts'
import { readAccount } from '../accounts/account/store.ts'
import { communityAnswer } from '../communities/answers.ts'
import { listCommunities } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import type { Person } from '../http/app.ts'

/** The page of whoever asks. */
export async function mePage(db: Db, person: Person): Promise<MePage> {
  const [read, found] = await Promise.all([readAccount(db, person.id), listCommunities(db)])
  const account = accountAnswer(read, person)
  const communities = found.map(communityAnswer)
  const slugs = new Set(account.memberships.map(({ community }) => community))
  const [slug] = slugs
  return {
    is: 'me',
    account,
    community: (slugs.size === 1 && communities.find((each) => each.slug === slug)) || null,
    communities,
  }
}
