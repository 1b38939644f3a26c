import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pieceKey } from '../../domain/communities/order.ts'
import { scratchFolder } from '../import/testing/folder.ts'
import { sketch } from '../import/testing/sketch.ts'
import { applyMigrations } from '../start/migrate.ts'
import { openStore, type Store } from '../store.ts'
import { carryOutOrders } from './carry.ts'
import { takeOrder, takeUpAgain } from './orders.ts'

let store: Store
const said: string[] = []

beforeAll(async () => {
  store = await openStore({ dataDir: join(scratchFolder(), 'data') })
  await applyMigrations(store.db)
  await store.db
    .prepare(
      `insert into person (id, name, email, created_at, updated_at) values ('admin', '', '', 0, 0)`,
    )
    .run()
})
afterAll(() => store.close())

const STREETS = sketch('node a 0,0\nnode b 300,0\nway a b highway=residential')

/** An order whose extract is all here, in two pieces. */
async function order(slug: string, extract: string): Promise<void> {
  const half = Math.ceil(extract.length / 2)
  await store.files.put(pieceKey(slug, 0), extract.slice(0, half))
  await store.files.put(pieceKey(slug, 1), extract.slice(half))
  await store.db
    .prepare(
      `insert into community_order (id, district, slug, name, embed_origins, categories_off, extract_kind, pieces,
         state, ordered_by, ordered_at, changed_at)
       values (?1, '湖区', ?1, '湖畔', '["https://lake.example"]', '["light"]', 'osm', 2, 'waiting', 'admin', 0, 0)`,
    )
    .bind(slug)
    .run()
}

const end = (slug: string) =>
  store.db.prepare('select state, said from community_order where slug = ?1').bind(slug).first()

const communities = async () =>
  (
    await store.db
      .prepare('select slug, district, embed_origins, categories_off from community')
      .all()
  ).results

it('orders are carried out: what is whole becomes a community, what is broken leaves its sentence', async () => {
  await order('lake', STREETS)
  await order('broken', STREETS.slice(0, -30))
  expect(await carryOutOrders(store, (line) => said.push(line))).toBe(2)
  expect(await end('lake')).toEqual({ state: 'done', said: null })
  expect(await end('broken')).toEqual({
    state: 'failed',
    said: 'the extract is damaged or cut short: download it again',
  })
  expect(await communities()).toEqual([
    {
      slug: 'lake',
      district: '湖区',
      embed_origins: '["https://lake.example"]',
      categories_off: '["light"]',
    },
  ])
  expect((await store.files.list({ prefix: 'orders/' })).objects).toEqual([])
})

it('a community that is there is not written over, and what was cut off is taken up again', async () => {
  await order('sea', STREETS)
  expect(await takeOrder(store.db, 1)).toMatchObject({ slug: 'sea', tries: 1 })
  expect(await takeOrder(store.db, 1)).toBeNull()
  await takeUpAgain(store.db, 2)
  await store.db.prepare("update community set slug = 'sea'").run()
  expect(await carryOutOrders(store, (line) => said.push(line))).toBe(1)
  expect(await end('sea')).toMatchObject({
    state: 'failed',
    said: 'another community is called sea',
  })
})
