import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATEGORY_IDS } from '../../../domain/issues/category.ts'
import { ISSUE_STATES } from '../../../domain/issues/state.ts'
import { cleanPhoto } from '../../../domain/photos/photo.ts'
import { scratchFolder } from '../../import/testing/folder.ts'
import { applyMigrations } from '../../start/migrate.ts'
import { openStore, type Store } from '../../store.ts'
import { settleCast } from '../cast.ts'
import { buildDemo } from '../demo.ts'
import { drawShot } from '../pictures/scene.ts'
import { ISSUES } from '../seed/issues.ts'
import { seedOf } from '../seed/seed.ts'
import { play } from './play.ts'
import { settleIssues } from './settle.ts'

/** A database engine starts in two seconds, on a busy machine in twenty. */
const STARTING_MS = 60_000

const NOW = Date.UTC(2026, 2, 9, 4)
const SLUG = 'liuwan'
const seed = seedOf(buildDemo())

/** What is over and done with is only more of the same, and drawing it takes its time. */
const current = { ...seed, issues: seed.issues.slice(0, ISSUES.length) }

const played = seed.issues.map((note, i) => {
  const where = { communityId: 1, compoundId: null, stationId: null }
  return play(note, i + 1, where, NOW)
})
const outcomes = played.map((taken) => taken[taken.length - 1].after)

describe('the reports of the demonstration', () => {
  it('are in every state that there is, in every category', () => {
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(ISSUE_STATES))
    const used = new Set(outcomes.map(({ category }) => category))
    expect(used).toEqual(new Set(CATEGORY_IDS))
  })

  it('hold one that is late and was told of above, and one that was put off twice', () => {
    const late = outcomes.filter(({ stoppedAt, dueAt }) => stoppedAt === null && dueAt < NOW)
    expect(late.map(({ id }) => id)).toEqual(['demo-issue-hazard-1'])
    expect(late[0].level).toBe('district')
    expect(outcomes.filter(({ extensions }) => extensions === 2)).toHaveLength(1)
  })

  it('have left nothing for the clock to catch up on, and come one after the other', () => {
    for (const [i, taken] of played.entries()) {
      const times = taken.map(({ at }) => at)
      expect(times, outcomes[i].id).toEqual(times.toSorted((a, b) => a - b))
      expect(taken.map(({ after }) => after.seq)).toEqual(taken.map((_, n) => n + 1))
      expect(outcomes[i].nextAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(NOW)
    }
  })
})

it('a drawing is a picture like any other: nothing of it has to be taken off', () => {
  for (const category of CATEGORY_IDS) {
    const shots = (['trouble', 'repair'] as const).map((shows) =>
      drawShot({ category, place: 'x', shows, from: 1 }),
    )
    for (const bytes of shots)
      expect(cleanPhoto(bytes)).toMatchObject({ width: 480, height: 360, bytes })
    expect(shots[0]).not.toEqual(shots[1])
  }
})

describe('settled in a neighbourhood', () => {
  let store: Store
  const seedFile = join(scratchFolder(), 'seed.json')
  const rows = async (sql: string) =>
    (await store.db.prepare(sql).all<Record<string, number>>()).results

  beforeAll(async () => {
    writeFileSync(seedFile, JSON.stringify(current))
    store = await openStore({ dataDir: scratchFolder() })
    await applyMigrations(store.db)
    await store.db
      .prepare(
        `insert into community (slug, name, district, center_lng, center_lat, west, south, east, north,
          time_zone, country, fictional, attribution, graph_key, homes_key, tiles_key, homes,
          population, places_version, imported_at)
        values (?1, '柳湾', '青芦区', 0, 0, 0, 0, 0, 0, 'Asia/Shanghai', 'cn', 1, '', '', '', '', 0, 0, 1, 0)`,
      )
      .bind(SLUG)
      .run()
    await settleCast(store.db, SLUG, NOW)
    await settleIssues(store, SLUG, seedFile, NOW)
  }, STARTING_MS)
  afterAll(() => store.close())

  it('each has its steps, its photos, and who met it, and every row points at something', async () => {
    expect(await rows('pragma foreign_key_check')).toEqual([])
    const [{ issues, steps, last }] = await rows(
      'select count(*) as issues, sum(seq) as last, (select count(*) from issue_step) as steps from issue',
    )
    expect(issues).toBe(current.issues.length)
    expect(steps).toBe(last)
    expect(
      await rows(`select no from issue where met <>
        (select count(*) from issue_follower where issue_id = id and because = 'met')`),
    ).toEqual([])
    const shown = await rows(`select key from issue_photo join photo on photo.id = photo_id`)
    expect(shown.length).toBeGreaterThan(issues)
    for (const { key } of shown) expect(await store.files.head(String(key))).not.toBeNull()
  })

  it('the journal tells each step, and nothing to the public before somebody looked through it', async () => {
    const [{ untold }] = await rows(`select count(*) as untold from issue_step s where not exists
      (select 1 from journal j where j.subject = 'issue:' || s.issue_id
        and json_extract(j.payload, '$.step') = s.seq and j.at = s.at)`)
    expect(untold).toBe(0)
    expect(
      await rows(`select j.seq from journal j join issue i on j.subject = 'issue:' || i.id
        where audience = 'public' and j.at < coalesce(published_at, ${NOW + 1})`),
    ).toEqual([])
  })

  it('once: a later start adds nothing', async () => {
    const before = await rows('select count(*) as n from journal')
    await settleIssues(store, SLUG, seedFile, NOW + 1)
    expect(await rows('select count(*) as n from journal')).toEqual(before)
  })
})
