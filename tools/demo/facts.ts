import type { D1Database } from '@cloudflare/workers-types'
import { standing } from '../../domain/facts/standing.ts'
import { runsOut } from '../../domain/facts/stock.ts'
import type { Voice } from '../../domain/facts/voice.ts'
import type { AmenityId } from '../../domain/places/amenities.ts'
import { inserted, type Row } from './issues/rows.ts'
import { factRow, type Spoken, turnRows, voiceOf, voiceRows, type Word } from './spoken.ts'

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
const spokenOf = (places: readonly Place[], communityId: number, now: number): Spoken[] =>
  places
    .flatMap(({ id, amenities }) =>
      (JSON.parse(amenities) as AmenityId[]).map((key) => ({ id, key })),
    )
    .map(({ id, key }, i) => ({
      communityId,
      fact: { subject: { kind: 'place' as const, id }, key },
      voices: (TALKS[i % TALKS.length] ?? []).map((word) => voiceOf(word, now)),
    }))
    .filter(({ voices }) => voices.length > 0)
    .filter(({ fact, voices }) => runsOut(fact.key as AmenityId) || !isUsedUp(voices))

const isUsedUp = (voices: readonly Voice[]): boolean => voices.some(({ says }) => says === 'out')

function sheetRows(things: readonly Spoken[]): Row[] {
  const places = [...new Set(things.map(({ fact }) => fact.subject.id))]
  return places.map((id) => ({
    subject: `place:${id}`,
    lines: JSON.stringify(
      things
        .filter(({ fact }) => fact.subject.id === id)
        .map(({ fact, voices }) => ({ key: fact.key, ...standing(voices, 'present') })),
    ),
  }))
}
