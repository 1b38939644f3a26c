import type { D1Database } from '@cloudflare/workers-types'
import { type CastKey, castMember } from '../../domain/accounts/cast.ts'
import { factId } from '../../domain/facts/fact.ts'
import { standing } from '../../domain/facts/standing.ts'
import { runsOut } from '../../domain/facts/stock.ts'
import type { Rank, Says, Voice } from '../../domain/facts/voice.ts'
import type { AmenityId } from '../../domain/places/amenities.ts'
import { inserted, type Row } from './issues/rows.ts'

const HOUR_MS = 3_600_000

/** Who said what of a thing, and how many hours ago. */
type Word = readonly [by: CastKey, says: Says, hoursAgo: number, rank?: Rank]

/**
 * What was said of one thing, so that the demonstration shows each state there is. Most of what there
 * is has been seen by somebody this week; of a part nobody has ever said anything.
 */
const TALKS: readonly (readonly Word[])[] = [
  [['rider', 'works', 2]],
  [
    ['volunteer', 'works', 50],
    ['rider', 'works', 20],
  ],
  [],
  [['coordinator', 'works', 5, 'keeper']],
  [['resident', 'works', 120]],
  [['rider', 'works', 480]],
  [['rider', 'out', 7]],
  [],
  [['volunteer', 'works', 200]],
  [
    ['resident', 'works', 30],
    ['rider', 'broken', 3],
  ],
  [['rider', 'works', 11]],
  [['station_master', 'broken', 9, 'keeper']],
]

interface Place {
  readonly id: string
  readonly amenities: string
}

interface Thing {
  readonly communityId: number
  readonly placeId: string
  readonly key: AmenityId
  readonly voices: readonly Voice[]
}

/**
 * Lets the cast of the demonstration have said what works at its stations and rest stops, and what
 * does not. Where somebody has said something already, nothing is done.
 */
export async function settleFacts(db: D1Database, slug: string, now: number): Promise<void> {
  const home = await db
    .prepare(
      `select id from community where slug = ?1 and fictional
        and not exists (select 1 from fact where community_id = community.id)`,
    )
    .bind(slug)
    .first<{ id: number }>()
  if (!home) return
  const { results } = await db
    .prepare(
      `select id, amenities from place where community_id = ?1 and amenities <> '[]'
        and kind in ('rest_stop', 'station') order by id`,
    )
    .bind(home.id)
    .all<Place>()
  const things = spokenOf(results, home.id, now)
  if (things.length === 0) return
  await db.batch([
    inserted(db, 'fact', things.map(factRow)),
    inserted(db, 'voice', things.flatMap(voiceRows)),
    inserted(db, 'fact_turn', things.flatMap(turnRows)),
    inserted(db, 'fact_sheet', sheetRows(things)),
  ])
}

/** Talk after talk is gone through, so that neighbours at one place are not all alike. */
const spokenOf = (places: readonly Place[], communityId: number, now: number): Thing[] =>
  places
    .flatMap(({ id, amenities }) =>
      (JSON.parse(amenities) as AmenityId[]).map((key) => ({ placeId: id, key })),
    )
    .map((each, i) => ({
      ...each,
      communityId,
      voices: (TALKS[i % TALKS.length] ?? []).map((word) => voiceOf(word, now)),
    }))
    .filter(({ key, voices }) => voices.length > 0 && (runsOut(key) || !isUsedUp(voices)))

const isUsedUp = (voices: readonly Voice[]): boolean => voices.some(({ says }) => says === 'out')

function voiceOf([who, says, hoursAgo, rank = 'neighbour']: Word, now: number): Voice {
  const at = now - hoursAgo * HOUR_MS
  const by = castMember(who).id
  return { by, says, at, since: at, how: rank === 'keeper' ? 'kept' : 'near', rank }
}

const idOf = ({ placeId, key }: Thing): string =>
  factId({ subject: { kind: 'place', id: placeId }, key })

function factRow(thing: Thing): Row {
  const { state, since, confirmedAt, confirmedBy, disputedAt } = standing(thing.voices, 'present')
  return {
    ...{ id: idOf(thing), community_id: thing.communityId, subject: `place:${thing.placeId}` },
    ...{ key: thing.key, state, since, confirmed_at: confirmedAt, confirmed_by: confirmedBy },
    ...{ disputed_at: disputedAt, seq: thing.voices.length },
  }
}

const voiceRows = (thing: Thing): Row[] =>
  thing.voices.map(({ by, ...voice }) => ({ fact_id: idOf(thing), by, person_id: by, ...voice }))

const turnRows = (thing: Thing): Row[] =>
  thing.voices.map(({ at, says, rank }, i) => ({
    ...{ fact_id: idOf(thing), seq: i + 1, at, says, rank },
    state: standing(thing.voices.slice(0, i + 1), 'present').state,
  }))

function sheetRows(things: readonly Thing[]): Row[] {
  const places = [...new Set(things.map(({ placeId }) => placeId))]
  return places.map((id) => ({
    subject: `place:${id}`,
    lines: JSON.stringify(
      things
        .filter(({ placeId }) => placeId === id)
        .map(({ key, voices }) => ({ key, ...standing(voices, 'present') })),
    ),
  }))
}
