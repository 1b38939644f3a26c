import type { SQLWrapper } from 'drizzle-orm'
import type { Db } from '../../db/connect.ts'
import { type Act, alongside, IF_CHANGED, record } from '../../journal/record.ts'
import { communitiesOf, sessionsOf } from '../account/store.ts'
import { dutyEnded, endDuty } from '../duty/store.ts'
import { revokeSessions } from '../session/revoke.ts'
import type { Belongings } from './belongings.ts'
import { anonymise, endAll, openDutyOf } from './store.ts'

/**
 * Closes an account: the row stays without name and phone, since the journal points at it; roles,
 * duty, phones, passkeys and sessions end, and what was held falls back to others.
 */
export async function closeAccount(
  db: Db,
  act: Act,
  belongings: readonly Belongings[],
): Promise<SQLWrapper[]> {
  const personId = act.actor
  const communities = await communitiesOf(db, personId)
  const held = await Promise.all(belongings.map((each) => each.letGo(db, alongside(act), personId)))
  const duty = await openDutyOf(db, personId)
  const sessions = await sessionsOf(db, personId)
  const ids = sessions.map(({ id }) => id)
  return [
    anonymise(db, personId, act.now),
    ...communities.map((communityId, i) =>
      record(
        i === 0 ? act : alongside(act),
        { communityId, kind: 'account.closed', subject: `person:${personId}` },
        { when: IF_CHANGED },
      ),
    ),
    ...(duty
      ? [
          endDuty(db, personId, duty.communityId, act.now),
          dutyEnded(alongside(act), duty, 'closed'),
        ]
      : []),
    ...held.flat(),
    ...(await revokeSessions(db, alongside(act), personId, ids)),
    ...endAll(db, personId, act.now),
  ]
}
