import { sql } from 'drizzle-orm'
import type { OpenState } from '../../domain/places/hours.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { Held } from '../db/held.ts'
import { openNow } from '../places/properties.ts'

/** An isolate has 128 MB in all. */
const MOST_BYTES = 12 * 2 ** 20

/** An entry of a map and an id; few hours are written in a way of their own. */
const BYTES_PER_PLACE = 120

/** The hours that are recorded at places, by id: not all have them. Of those that are shut, `SHUT`. */
type Recorded = ReadonlyMap<string, string>

/** What no hours say. */
const SHUT = 'shut'

const held = new Held<Recorded>(MOST_BYTES)

/**
 * Tells of any place of a community whether its door is open now. All their hours are read once for
 * each version of the places, so that “open now” can be counted and asked for without their rows.
 */
export async function doorsOf(
  db: Db,
  community: Community,
  now: number,
): Promise<(placeId: string) => OpenState> {
  const recorded = await held.get(
    `${community.id} ${community.placesVersion}`,
    () => readRecorded(db, community.id),
    (hours) => hours.size * BYTES_PER_PLACE,
  )
  const states = new Map<string | null, OpenState>()
  return (placeId) => {
    const hours = recorded.get(placeId) ?? null
    const state = states.get(hours) ?? stateOf(hours, community, now)
    states.set(hours, state)
    return state
  }
}

const stateOf = (hours: string | null, community: Community, now: number): OpenState =>
  hours === SHUT ? 'closed' : openNow({ hours }, community, now)

async function readRecorded(db: Db, communityId: number): Promise<Recorded> {
  const rows = await db.all<{ id: string; hours: string }>(sql`
    select id, iif(shut.place_id is null, hours, ${SHUT}) as hours from place
    left join station shut on shut.place_id = place.id and shut.state <> 'open'
    where place.community_id = ${communityId} and (hours is not null or shut.place_id is not null)`)
  const same = new Map<string, string>()
  return new Map(rows.map(({ id, hours }) => [id, once(same, hours)]))
}

/** One and the same string for all that are equal. */
function once(known: Map<string, string>, text: string): string {
  const first = known.get(text)
  if (first !== undefined) return first
  known.set(text, text)
  return text
}
