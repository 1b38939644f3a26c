import type { SQLWrapper } from 'drizzle-orm'
import type { Fact } from '../../domain/facts/fact.ts'
import type { Standing } from '../../domain/facts/standing.ts'
import type { Place } from '../../domain/places/place.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import type { Act } from '../journal/record.ts'
import { mendBreak, reportBreak } from './breaks.ts'
import { askNoMore, askToLook } from './doubts.ts'
import type { Heard } from './store.ts'
import { breakText } from './words.ts'

/** What a fact is about, where that is a place. */
export interface About {
  readonly place: Place
  readonly community: Community
}

/** A word that is said or taken back, and what holds then. */
interface Turn {
  readonly heard: Heard
  readonly after: Standing
  readonly personId: string | null
  /** whoever says it was sent to look, so that nobody else need */
  readonly sent: boolean
}

/** What follows in the same batch from what holds after a word, as compared with before it. */
export async function following(
  db: Db,
  act: Act,
  { heard, after, personId, sent }: Turn,
  about: About,
): Promise<readonly SQLWrapper[]> {
  const { id, fact, held } = heard
  const isBroken = after.state === 'broken' && after.disputedAt === null
  return [
    ...(isBroken ? await reportBreak(db, act, personId, brokenAt(id, fact, about)) : []),
    ...(after.state !== 'broken' && after.disputedAt === null ? [mendBreak(db, act, id)] : []),
    ...(await doubting(db, act, heard, after, about)),
    ...(held.disputedAt !== null && held.disputedAt !== after.disputedAt && !sent
      ? await askNoMore(db, act, { factId: id, disputedAt: held.disputedAt })
      : []),
  ]
}

async function doubting(
  db: Db,
  act: Act,
  { id, fact }: Heard,
  { disputedAt }: Standing,
  { place, community }: About,
): Promise<SQLWrapper[]> {
  if (disputedAt === null) return []
  const { id: placeId, name, at } = place
  const spot = { communityId: community.id, placeId, name, at, key: fact.key }
  return askToLook(db, act, { factId: id, disputedAt }, spot)
}

const brokenAt = (factId: string, { key }: Fact, { place, community }: About) => ({
  factId,
  community,
  placeId: place.id,
  at: place.at,
  text: breakText(place.name, key),
})
