import { sql } from 'drizzle-orm'
import type { Ticket } from '../../domain/live/standing.ts'
import { commit, type House } from '../journal/commit.ts'
import { record } from '../journal/record.ts'
import { journal } from '../journal/table.ts'

/** Who looks on and off is written down once in so long. */
const ONCE_IN_MS = 10 * 60_000

/** Writes into the journal that somebody looks at where people are. */
export async function noteViewed(
  house: House,
  communityId: number,
  { pass, standing }: Ticket,
  now: number,
): Promise<void> {
  const { personId } = pass
  if (standing.sees !== 'people' || personId === null) return
  const subject = `person:${personId}` as const
  const lately = sql`select 1 from ${journal} where ${journal.subject} = ${subject}
    and ${journal.kind} = 'positions.viewed' and ${journal.communityId} = ${communityId}
    and ${journal.at} > ${now - ONCE_IN_MS}`
  const act = { actor: personId, now, request: null }
  await commit(house, act, [
    record(
      act,
      { communityId, kind: 'positions.viewed', subject },
      { when: sql`not exists (${lately})` },
    ),
  ])
}
