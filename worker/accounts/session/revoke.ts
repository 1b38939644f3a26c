import type { SQLWrapper } from 'drizzle-orm'
import type { Db } from '../../db/connect.ts'
import { type Act, alongside, IF_CHANGED, record } from '../../journal/record.ts'
import { communitiesOf, endSession } from '../account/store.ts'

/**
 * Ends sessions of a person, each with a row in every community whose room may hold a socket of it,
 * by which the room closes that socket. What is not theirs ends nothing.
 */
export async function revokeSessions(
  db: Db,
  act: Act,
  personId: string,
  ids: readonly string[],
): Promise<SQLWrapper[]> {
  const communities = await communitiesOf(db, personId)
  return ids.flatMap((id, i) => [
    endSession(db, personId, id),
    ...communities.map((communityId, j) =>
      record(
        i + j === 0 ? act : alongside(act),
        {
          communityId,
          kind: 'session.revoked',
          subject: `session:${id}`,
          audience: `person:${personId}`,
        },
        { when: IF_CHANGED },
      ),
    ),
  ])
}
