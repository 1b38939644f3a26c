import type { D1Database } from '@cloudflare/workers-types'
import { type DifficultyValue, difficultyKey } from '../../domain/facts/difficulty.ts'
import { gatesIn } from '../../domain/facts/difficulty-gate.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import { Graph } from '../../domain/lifecircle/graph.ts'
import type { Store } from '../store.ts'
import { inserted, type Row } from './issues/rows.ts'
import { factRow, type Spoken, turnRows, voiceOf, voiceRows, type Word } from './spoken.ts'
import { type Around, toldOf } from './told.ts'

/** So many compounds are told of; of the others nobody has told anything yet. */
const COMPOUNDS = 20

type Talk = readonly [Word, ...Word[]]

/**
 * What was said of a thing after it was written, so that the demonstration shows each state there is.
 * The first of each is whoever wrote it; of the last talk, all say that it has changed.
 */
const TALKS: readonly Talk[] = [
  [['rider', 'works', 2]],
  [
    ['volunteer', 'works', 90],
    ['rider', 'works', 20],
  ],
  [['station_master', 'works', 130]],
  [
    ['rider', 'works', 40],
    ['volunteer', 'broken', 4],
  ],
  [['rider', 'works', 500]],
  [
    ['volunteer', 'works', 200],
    ['coordinator', 'works', 30, 'keeper'],
  ],
  [
    ['rider', 'works', 300],
    ['volunteer', 'broken', 28],
    ['resident', 'broken', 26],
  ],
]

interface Home {
  readonly id: number
  readonly graph_key: string
}

/**
 * Lets the riders of the demonstration have told of gates, chargers, parking, benches and canteens.
 * Where somebody has told of anything already, nothing is done.
 */
export async function settleDifficulties(
  { db, files }: Pick<Store, 'db' | 'files'>,
  slug: string,
  now: number,
): Promise<void> {
  const home = await db
    .prepare(
      `select id, graph_key from community where slug = ?1 and fictional
        and not exists (select 1 from difficulty where community_id = community.id)`,
    )
    .bind(slug)
    .first<Home>()
  const streets = home && (await files.get(home.graph_key))
  if (!streets) return
  const graph = Graph.from(await streets.arrayBuffer())
  const things = await thingsOf(db, home.id, graph, now)
  if (things.length === 0) return
  const spoken = things.map((thing) => thing.spoken)
  await db.batch([
    inserted(db, 'difficulty', things.map(difficultyRow)),
    inserted(db, 'difficulty_turn', things.map(versionRow)),
    inserted(db, 'fact', spoken.map(factRow)),
    inserted(db, 'voice', spoken.flatMap(voiceRows)),
    inserted(db, 'fact_turn', spoken.flatMap(turnRows)),
  ])
}

interface Thing {
  readonly id: string
  readonly compoundId: string
  readonly value: DifficultyValue
  readonly name: string
  readonly at: LngLat
  readonly by: string
  readonly addedAt: number
  readonly spoken: Spoken
}

async function thingsOf(
  db: D1Database,
  communityId: number,
  graph: Graph,
  now: number,
): Promise<Thing[]> {
  const [{ results: compounds }, { results: places }] = await Promise.all([
    db
      .prepare('select id, ring from compound where community_id = ?1 order by name limit ?2')
      .bind(communityId, COMPOUNDS)
      .all<{ id: string; ring: string }>(),
    db
      .prepare('select id, kind, name, lng, lat from place where community_id = ?1 order by id')
      .bind(communityId)
      .all<Around['places'][number]>(),
  ])
  return compounds
    .flatMap(({ id, ring: written }, nth) => {
      const ring = JSON.parse(written) as LngLat[]
      return toldOf({ ring, gates: gatesIn(graph, ring), places }, nth).map((told) => ({
        compoundId: id,
        ...told,
      }))
    })
    .map((told, i, all) => {
      // The first gate of each lets riders in: there is a way to be shown.
      const isFirst = all[i - 1]?.compoundId !== told.compoundId
      return thingOf(
        told,
        i,
        TALKS[i % (TALKS.length - (isFirst ? 1 : 0))] as Talk,
        communityId,
        now,
      )
    })
}

function thingOf(
  told: Pick<Thing, 'compoundId' | 'value' | 'name' | 'at'>,
  i: number,
  talk: Talk,
  communityId: number,
  now: number,
): Thing {
  const id = `demo-told-${i + 1}`
  const first = voiceOf(talk[0], now)
  const later = talk.slice(1).map((word) => voiceOf(word, now))
  const voices = [{ ...first, how: 'wrote' as const }, ...later]
  const fact = {
    subject: { kind: 'compound' as const, id: told.compoundId },
    key: difficultyKey(id, 1),
  }
  return { ...told, id, by: first.by, addedAt: first.at, spoken: { communityId, fact, voices } }
}

const difficultyRow = ({ id, compoundId, value, name, at, by, addedAt, spoken }: Thing): Row => ({
  ...{ id, community_id: spoken.communityId, compound_id: compoundId, kind: value.kind },
  ...{ value: JSON.stringify(value), name, lng: at[0], lat: at[1] },
  place_id: 'place' in value.where ? value.where.place : null,
  ...{ seq: 1, added_by: by, changed_at: addedAt },
})

const versionRow = ({ id, value, by, addedAt }: Thing): Row => ({
  ...{ difficulty_id: id, seq: 1, did: 'added', value: JSON.stringify(value), by, at: addedAt },
})
