import { EXPECTED_KINDS } from '../../domain/places/kinds.ts'
import type { Place } from '../../domain/places/place.ts'
import {
  CIRCLE_MINUTES,
  type CirclePage,
  countByKind,
  LIST_MINUTES,
  listPlaces,
  MORE_ROWS,
  PAGE_ROWS,
  type PlaceItem,
  type PlaceRow,
  type Walk,
} from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { Env } from '../env.ts'
import { openQuarter } from '../lifecircle/quarter.ts'
import { reachFrom, setOut } from '../lifecircle/reach.ts'
import { propertiesOf } from '../places/properties.ts'
import { registerOf } from '../places/register/store.ts'
import { placesOf, searchPlaces } from '../places/store.ts'
import type { Question } from './question.ts'

/** Bounds what a search shows: nobody reads on, they type another letter. */
const MOST_FOUND = 60

/** A list that is printed should be whole; one beside a map should come at once. */
const ROWS = { circle: PAGE_ROWS, list: 300 } as const

/** The page of a circle: what is around a start, nearest on foot first. */
export async function circlePage(
  is: CirclePage['is'],
  env: Env,
  community: Community,
  question: Question,
  now: number,
): Promise<CirclePage> {
  const around = await walksFrom(env, community, question)
  const sought = question.query
    ? await searchPlaces(connect(env.DB), community.id, question.query, MOST_FOUND)
    : around.places
  const items = sought.map((place) => placeItem(place, community, now))
  const rows = listPlaces(items, {
    ...question,
    walks: around.walks,
    found: question.query ? new Set(items.map(({ id }) => id)) : null,
    anywhere: around.offStreet,
    now,
  })
  const counts = countByKind(around.places, around.walks, CIRCLE_MINUTES)
  return {
    is,
    community: communityAnswer(community) as CirclePage['community'],
    start: question.start,
    startChosen: question.startChosen,
    offStreet: around.offStreet,
    pace: question.pace,
    filter: question.filter,
    query: question.query,
    ...pageOf(rows, question.after, ROWS[is]),
    counts,
    missing: around.offStreet ? [] : EXPECTED_KINDS.filter((kind) => !counts[kind]),
  }
}

interface Around {
  readonly places: readonly Place[]
  readonly walks: ReadonlyMap<string, Walk>
  /** no street is near enough to walk from: places are known, walks are not */
  readonly offStreet: boolean
}

async function walksFrom(
  env: Env,
  community: Community,
  { start, pace }: Question,
): Promise<Around> {
  const db = connect(env.DB)
  const quarter = await openQuarter(env, community)
  const from = setOut(quarter, start, pace)
  if (!from) {
    const register = await registerOf(db, community)
    const places = await placesOf(
      db,
      register.map(({ id }) => id),
    )
    return { places, walks: new Map(), offStreet: true }
  }
  const { reached } = await reachFrom(db, quarter, community, from, LIST_MINUTES)
  return {
    places: reached.map(({ place }) => place),
    walks: new Map(
      reached.map(({ place, walkMinutes, distanceM }) => [
        place.id,
        { minutes: walkMinutes, metres: distanceM },
      ]),
    ),
    offStreet: false,
  }
}

export const placeItem = (place: Place, community: Community, now: number): PlaceItem => ({
  ...propertiesOf(place, community, now),
  at: place.at,
})

// A page begins behind the place that the one before ended with; the list itself is in memory.
function pageOf(all: readonly PlaceRow[], after: string | null, first: number) {
  const begin = after ? all.findIndex(({ place }) => place.id === after) + 1 : 0
  const rows = all.slice(begin, begin + (begin > 0 ? MORE_ROWS : first))
  const isLast = begin + rows.length >= all.length
  return { rows, total: all.length, next: isLast ? null : (rows.at(-1)?.place.id ?? null) }
}
