import { sql } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import { LEAST_CROWD } from '../../domain/live/crowd.ts'
import type { OpenState } from '../../domain/places/hours.ts'
import { KIND_IDS, type KindId } from '../../domain/places/kinds.ts'
import type { Register } from '../../domain/places/register.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { Lately } from '../db/lately.ts'
import { promiseOf } from '../issues/promise.ts'
import { issue } from '../issues/table.ts'
import { onDuty } from '../live/crew.ts'
import { registerOf } from '../places/register/store.ts'
import type { StatusAnswer } from './answers.ts'
import { doorsOf } from './doors.ts'

type Status = Pick<InferOutput<typeof StatusAnswer>, 'places' | 'on_duty' | 'issues'>

/** So long a figure is kept: screens ask for it all day. */
const KEPT_MS = 30_000

/** So many open reports are counted; a quarter with more has other worries. */
const MOST_COUNTED = 1000

const lately = new Lately<string, Status>(KEPT_MS)

/** What a community is like at the moment, in figures. */
export const statusOf = (db: Db, community: Community, now: number): Promise<Status> =>
  lately.get(`${community.id} ${community.placesVersion}`, now, async () => {
    const [places, crew, open, promised] = await Promise.all([
      countPlaces(db, community, now),
      onDuty(db, community.id, now),
      countOpen(db, community.id),
      promiseOf(db, community, now),
    ])
    return {
      places,
      // Of one or two on duty, a count would tell when they come and go.
      on_duty: crew.length < LEAST_CROWD ? null : crew.length,
      issues: {
        open,
        judged: promised.judged,
        within_24_hours: promised.in_time,
        share_within_24_hours: promised.share_in_time,
      },
    }
  })

async function countPlaces(db: Db, community: Community, now: number): Promise<Status['places']> {
  const register = await registerOf(db, community)
  const doorOf = await doorsOf(db, community, now)
  const doors: Record<OpenState, number> = { open: 0, closed: 0, unknown: 0 }
  for (const { id } of register) doors[doorOf(id)]++
  return {
    total: register.length,
    by_kind: countKinds(register),
    open_now: doors.open,
    closed_now: doors.closed,
    unknown_now: doors.unknown,
  }
}

/** The kinds that there are, in the order in which they are told everywhere. */
function countKinds(register: Register): Partial<Record<KindId, number>> {
  const counts = new Map<KindId, number>(KIND_IDS.map((kind) => [kind, 0]))
  for (const { kind } of register) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries([...counts].filter(([, count]) => count > 0))
}

/** Open reports that anybody may read, up to `MOST_COUNTED`. */
export async function countOpen(db: Db, communityId: number): Promise<number> {
  const [{ open }] = await db.all<{ open: number }>(sql`
    select count(*) as open from (
      select 1 from ${issue} where community_id = ${communityId} and phase = 'open'
        and published_at is not null limit ${MOST_COUNTED})`)
  return open
}
