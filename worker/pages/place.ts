import { PACES } from '../../domain/lifecircle/pace.ts'
import type { Place } from '../../domain/places/place.ts'
import { keepsStock } from '../../domain/stations/stock.ts'
import { LIST_MINUTES, type PlacePage } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import { type Community, centerOf, findCommunityById } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { Env } from '../env.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import { doorOf, inMinutes, setOut } from '../lifecircle/reach.ts'
import { findPlace } from '../places/store.ts'
import { lentAt } from '../stations/show.ts'
import { placeItem } from './circle.ts'
import { readPace, readStart } from './question.ts'

/** The page of one place, or null where there is none of that id. */
export async function placePage(
  env: Env,
  id: string,
  params: URLSearchParams,
  now: number,
): Promise<PlacePage | null> {
  const db = connect(env.DB)
  const found = await findPlace(db, id)
  const community = found && (await findCommunityById(db, found.communityId))
  if (!community) return null
  return {
    is: 'place',
    community: communityAnswer(community) as PlacePage['community'],
    place: placeItem(found.place, community, now),
    pace: readPace(params.get('pace')),
    lends: keepsStock(found.place.kind) ? await lentAt(db, id) : [],
    walk: await walkTo(env, community, found.place, params),
  }
}

async function walkTo(env: Env, community: Community, place: Place, params: URLSearchParams) {
  const quarter = await openQuarter(env, community)
  const pace = readPace(params.get('pace'))
  const start = setOut(
    quarter,
    readStart(params.get('from'), community) ?? centerOf(community),
    pace,
  )
  const door = doorOf(quarter, community, place, pace)
  if (!start || !door) return null
  quarter.walker.reach([start.from], PACES[pace], LIST_MINUTES * 60)
  const seconds = quarter.walker.secondsTo(door)
  if (seconds > LIST_MINUTES * 60) return null
  return { minutes: inMinutes(seconds), metres: Math.round(quarter.walker.metresTo(door)) }
}
