import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Context } from 'hono'
import type { KindId } from '../../domain/places/kinds.ts'
import { type Duty, LIST_MINUTES, type PlaceRow, type RiderPage } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { duty } from '../accounts/table.ts'
import { communityAnswer } from '../communities/answers.ts'
import { type Community, centerOf } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import type { Env } from '../env.ts'
import type { InCommunity, Person } from '../http/app.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import { reachFrom, setOut } from '../lifecircle/reach.ts'
import { placeItem } from './circle.ts'
import { meIn } from './helping.ts'
import { tasksFor } from './tasks.ts'

/** Where one can rest, or at least find what a rider looks for. */
const STOPS: readonly KindId[] = ['rest_stop', 'station', 'toilet']

/** A screen of a phone shows three; the rest comes with the script. */
const MOST_STOPS = 12

/** The page of somebody on the road. */
export async function riderPage(c: Context<InCommunity>): Promise<RiderPage> {
  const { community, house } = c.var
  const now = Date.now()
  const person = (await personOf(c)) as Person
  return {
    is: 'rider',
    community: communityAnswer(community),
    me: await meIn(house.db, person, community),
    duty: await dutyOf(house.db, person.id, community, now),
    stops: await stopsNear(c.env, house.db, community, now),
    ...(await tasksFor(c.env, house.db, community, person, now)),
  }
}

async function dutyOf(
  db: Db,
  personId: string,
  { id }: Community,
  now: number,
): Promise<Duty | null> {
  const [on] = await db
    .select({ communityId: duty.communityId, untilAt: duty.untilAt })
    .from(duty)
    .where(and(eq(duty.personId, personId), isNull(duty.endedAt), gt(duty.untilAt, now)))
  return on ? { untilAt: on.untilAt, here: on.communityId === id } : null
}

async function stopsNear(
  env: Env,
  db: Db,
  community: Community,
  now: number,
): Promise<readonly PlaceRow[]> {
  const quarter = await openQuarter(env, community)
  const start = setOut(quarter, centerOf(community), 'adult')
  if (!start) return []
  const { reached } = await reachFrom(db, quarter, community, start, LIST_MINUTES)
  return reached
    .filter(({ place }) => STOPS.includes(place.kind))
    .slice(0, MOST_STOPS)
    .map(({ place, walkMinutes, distanceM }) => ({
      place: placeItem(place, community, now),
      walk: { minutes: walkMinutes, metres: distanceM },
    }))
}
