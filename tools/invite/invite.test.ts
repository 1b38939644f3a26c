import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyMigrations } from '../start/migrate.ts'
import { openStore, type Store } from '../store.ts'
import { invite } from './invite.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'yike-invite-'))
let store: Store

beforeAll(async () => {
  store = await openStore({ dataDir })
  await applyMigrations(store.db)
  await store.db
    .prepare(
      `insert into community (slug, name, center_lng, center_lat, west, south, east, north, time_zone,
         country, attribution, graph_key, homes_key, tiles_key, homes, population, places_version, imported_at)
       values ('lake', '湖畔', 0, 0, 0, 0, 1, 1, 'Asia/Shanghai', 'cn', '', '', '', '', 0, 0, 1, 0)`,
    )
    .run()
})
afterAll(async () => {
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const count = (table: string) => store.db.prepare(`select count(*) as n from ${table}`).first('n')

it('an invitation is made once for one person, and stands in the journal without its token', async () => {
  const path = await invite(store.db, { slug: 'lake', role: 'admin', hours: 1 }, 5000)
  expect(path).toMatch(/^\/join\/[0-9a-f]{40}$/)
  const made = await store.db.prepare('select * from invitation').first()
  expect(made).toMatchObject({ role: 'admin', uses: 1, left: 1, expires_at: 3_605_000 })
  const { results } = await store.db.prepare('select * from journal').all()
  expect(results).toMatchObject([{ kind: 'invitation.made', actor: 'house' }])
  const token = path?.slice('/join/'.length) as string
  expect(JSON.stringify([made, results])).not.toContain(token)
})

it('a community that is not there is told, and nothing is written', async () => {
  const before = [await count('invitation'), await count('journal')]
  expect(await invite(store.db, { slug: 'sea', role: 'admin', hours: 1 }, 5000)).toBeNull()
  expect([await count('invitation'), await count('journal')]).toEqual(before)
})

it('a role for a district is offered where there is one', async () => {
  const wanted = { slug: 'lake', role: 'admin', hours: 1, forDistrict: true } as const
  expect(await invite(store.db, wanted, 5000)).toBeNull()
  await store.db.prepare("update community set district = '湖区'").run()
  expect(await invite(store.db, wanted, 5000)).toMatch(/^\/join\//)
  const made = await store.db.prepare('select district from invitation where district is not null')
  expect((await made.all()).results).toEqual([{ district: '湖区' }])
})
