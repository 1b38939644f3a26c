import type { Ports } from '../../domain/live/ports.ts'
import { boundsOf, findCommunityById } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { nextTally, tally } from '../districts/tally.ts'
import type { Env } from '../env.ts'
import { newestSeq, rowsAfter, rowsUpTo } from '../journal/store.ts'
import { telling } from '../pages/telling.ts'
import { tellRobots } from '../subscriptions/outbox.ts'
import { nextRobotTurn } from '../subscriptions/robots-store.ts'
import { namesOf, onDuty } from './crew.ts'
import { endDue, nextDue } from './due.ts'
import { standings } from './standings.ts'

/** What a room may ask of the database. */
export function portsOf(env: Env): Ports {
  const db = connect(env.DB)
  return {
    ground: async (communityId) => {
      const community = await findCommunityById(db, communityId)
      return community && boundsOf(community)
    },
    newestSeq: () => newestSeq(db),
    rowsAfter: (communityId, after, limit) => rowsAfter(db, communityId, after, limit),
    rowsUpTo: (communityId, seq, limit) => rowsUpTo(db, communityId, seq, limit),
    namesOf: (personIds) => namesOf(db, personIds),
    onDuty: (communityId, now) => onDuty(db, communityId, now),
    standings: (communityId, passes, now) => standings(db, communityId, passes, now),
    nextDue: async (communityId) => {
      const each = await Promise.all([
        nextDue(db, communityId),
        nextRobotTurn(db, communityId),
        nextTally(db, communityId),
      ])
      const due = each.filter((at) => at !== null)
      return due.length > 0 ? Math.min(...due) : null
    },
    // The room itself is who reads on.
    endDue: async (communityId, now) => {
      await endDue({ db, announce: () => undefined }, communityId, now)
      await tellRobots(db, communityId, now, { telling, call: (url, init) => fetch(url, init) })
      await tally(env, communityId, now)
    },
  }
}
