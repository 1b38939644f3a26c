import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { readRegister } from '../../../domain/places/register.ts'
import { applyMigrations } from '../../start/migrate.ts'
import { openStore, type Store } from '../../store.ts'
import { importCommunity } from '../import.ts'
import { scratchFolder } from '../testing/folder.ts'
import { sketchFile } from '../testing/sketch.ts'

/** A quarter of one street; places on it as the test says. */
const quarter = (places: string) =>
  sketchFile(`
    node a 0,0
    node b 400,0
    way a b highway=residential name=柳岸路
    ${places}`)

const SHOPS =
  'node s 50,5 shop=convenience name=小店 phone=5550__0101\nnode p 90,5 amenity=pharmacy name=药房'

/** A database engine starts in two seconds, on a busy machine in twenty. */
const STARTING_MS = 60_000

let store: Store
let hour = 0

beforeAll(async () => {
  store = await openStore({ dataDir: scratchFolder() })
  await applyMigrations(store.db)
}, STARTING_MS)
afterAll(() => store.close())

beforeEach(async () => {
  await store.db.batch(
    [
      ...[
        'station',
        'difficulty_turn',
        'difficulty',
        'route',
        'organisation',
        'compound',
        'community_figures',
      ],
      ...['place_change', 'place_search', 'staged_place', 'place', 'place_register', 'community'],
    ].map((table) => store.db.prepare(`delete from ${table}`)),
  )
  for (const { key } of (await store.files.list()).objects) await store.files.delete(key)
})

/** Whatever a test did, nobody may look for places in a register that is not of these places. */
afterEach(async () => {
  for (const { slug } of await rows('select slug from community')) {
    expect(await register(slug)).toEqual(await placesOf(slug))
  }
})

/** Every import comes two hours after the last one. */
const settle = (file: string, into: Pick<Store, 'db' | 'files'> = store) => {
  const now = Date.now() + 7_200_000 * hour++
  return importCommunity(
    { file, slug: 'lake', name: '湖畔', country: 'cn' },
    { store: into, clock: () => now },
  )
}

const rows = async (sql: string) =>
  (await store.db.prepare(sql).all<Record<string, unknown>>()).results
const names = async () =>
  (await rows('select name from place order by name')).map((row) => row.name)
const found = async (suffix: string) =>
  (await store.db
    .prepare('select count(*) as n from place_search where suffix = ?')
    .bind(suffix)
    .first('n')) as number
const keys = async () => (await store.files.list()).objects.map((object) => object.key).sort()

async function register(slug: unknown) {
  const row = await store.db
    .prepare(
      'select entries from place_register r join community c on c.id = r.community_id where slug = ?',
    )
    .bind(slug)
    .first<{ entries: string }>()
  return row && readRegister(row.entries)
}

async function placesOf(slug: unknown) {
  const { results } = await store.db
    .prepare(
      'select p.id, kind, lng, lat from place p join community c on c.id = p.community_id where slug = ? and hidden_at is null order by p.id',
    )
    .bind(slug)
    .all<{ id: string; kind: string; lng: number; lat: number }>()
  return results.map(({ id, kind, lng, lat }) => ({ id, kind, at: [to6(lng), to6(lat)] }))
}

const to6 = (degrees: number) => Math.round(degrees * 1e6) / 1e6

it('an import puts a community, its places and its files in force', async () => {
  const summary = await settle(quarter(SHOPS))
  expect(summary.places).toMatchObject({ total: 2, added: 2, changed: 0, removed: 0 })
  const [community] = await rows('select * from community')
  expect(community).toMatchObject({
    slug: 'lake',
    name: '湖畔',
    country: 'cn',
    places_version: 1 + 1,
  })
  expect(await keys()).toEqual(
    [community.graph_key, community.homes_key, community.tiles_key].sort(),
  )
  expect(await names()).toEqual(['小店', '药房'])
  expect(await found('xd')).toBe(1)
  expect(await rows('select * from staged_place')).toEqual([])
})

it('the same import again changes nothing', async () => {
  const file = quarter(SHOPS)
  await settle(file)
  const before = await rows('select * from place order by id')
  const summary = await settle(file)
  expect(summary.places).toMatchObject({ added: 0, changed: 0, removed: 0 })
  expect(await rows('select * from place order by id')).toEqual(before)
  expect(await rows('select places_version from community')).toEqual([{ places_version: 2 }])
  expect(await keys()).toHaveLength(3)
})

it('a newer extract changes, adds and removes in place', async () => {
  await settle(quarter(SHOPS))
  const summary = await settle(
    quarter(
      'node s 50,5 shop=convenience name=大店\nnode q 95,5 amenity=none\nnode r 99,5 amenity=bank name=银行',
    ),
  )
  expect(summary.places).toMatchObject({ added: 1, changed: 1, removed: 1 })
  expect(await names()).toEqual(['大店', '银行'])
  expect([await found('xd'), await found('dd'), await found('yf')]).toEqual([0, 1, 0])
})

it('the register follows what an import added, moved, changed and removed, and what people did', async () => {
  await settle(quarter(`${SHOPS}\nnode t 130,5 amenity=toilets`))
  const before = (await register('lake')) ?? []
  expect(before.map(({ kind }) => kind).sort()).toEqual(['convenience', 'pharmacy', 'toilet'])
  await store.db
    .prepare(
      `update place set lng = lng + 0.001, edited_fields = '["lng","lat"]' where name = '小店'`,
    )
    .run()
  await settle(
    quarter(
      'node s 60,5 shop=bakery name=小店\nnode p 95,5 amenity=pharmacy name=药房\nnode t 130,5 amenity=none\nnode u 99,5 amenity=bank',
    ),
  )
  const after = (await register('lake')) ?? []
  expect(after.map(({ kind }) => kind).sort()).toEqual(['bakery', 'bank', 'pharmacy'])
  const eastward = (was: string, is: string) => {
    const [from, to] = [before, after].map((all, i) => all.find((p) => p.kind === [was, is][i]))
    expect(to?.id).toBe(from?.id)
    return (to?.at[0] ?? 0) - (from?.at[0] ?? 0)
  }
  // The shop stands where people put it, the pharmacy where the extract does.
  expect(eastward('convenience', 'bakery')).toBeCloseTo(0.001, 6)
  expect(eastward('pharmacy', 'pharmacy')).toBeCloseTo(5 / 96_405, 5)
})

it('the files of the version before stay for pages that are open, older ones go', async () => {
  const quarterOf = (name: string) =>
    quarter(`node s 50,5 shop=convenience name=${name}\nway a s highway=footway name=${name}`)
  await settle(quarterOf('一'))
  const first = await keys()
  await settle(quarterOf('二'))
  const second = await keys()
  expect(second).toEqual(expect.arrayContaining(first))
  expect(second.length).toBeGreaterThan(first.length)
  await settle(quarterOf('三'))
  const third = await keys()
  expect(third).not.toEqual(expect.arrayContaining(first))
  expect(third).toHaveLength(second.length)
})

it('what people corrected and what they added survives', async () => {
  await settle(quarter(SHOPS))
  await store.db.batch([
    store.db.prepare(
      `update place set name = '张家小店', phone = null, edited_fields = '["name","phone"]' where name = '小店'`,
    ),
    store.db.prepare(`insert into place (id, community_id, kind, name, lng, lat, updated_at)
      select 'mine', id, 'repair', '修鞋摊', 120, 30, 0 from community`),
  ])
  const summary = await settle(quarter('node s 50,5 shop=supermarket name=改名 phone=5550__0199'))
  expect(summary.places).toMatchObject({ added: 0, changed: 1, removed: 1 })
  expect(await rows("select name, phone, kind from place where source = 'n3'")).toEqual([
    { name: '张家小店', phone: null, kind: 'supermarket' },
  ])
  await settle(quarter('node z 50,5 amenity=none'))
  expect(await names()).toEqual(['修鞋摊', '张家小店'])
})

it('a station that somebody keeps outlives its line of an extract', async () => {
  const tags = 'amenity=social_facility social_facility=volunteer_station'
  await settle(quarter(`node s 50,5 ${tags} name=湖畔站\nnode p 95,5 ${tags} name=无人站`))
  await store.db
    .prepare(`insert into station (place_id, community_id, state, seq)
      select id, community_id, 'closed', 1 from place where name = '湖畔站'`)
    .run()
  await settle(quarter('node s 50,5 amenity=none\nnode p 95,5 amenity=none'))
  expect(await names()).toEqual(['湖畔站'])
})

it('what people took out of sight stays so, gone from an extract and back in the next', async () => {
  await settle(quarter(`${SHOPS}\nnode t 130,5 amenity=toilets name=公厕`))
  await store.db
    .prepare(
      `update place set hidden_at = 1, edited_fields = '["hidden_at"]' where name in ('公厕', '药房')`,
    )
    .run()
  const visible = () => rows('select name from place where hidden_at is null order by name')
  await settle(quarter('node s 50,5 shop=convenience name=小店'))
  await settle(
    quarter(`${SHOPS.replace('药房', '大药房')}\nnode t 131,5 amenity=toilets name=新公厕`),
  )
  expect(await visible()).toEqual([{ name: '小店' }])
  expect(await rows('select name from place where hidden_at = 1 order by name')).toEqual([
    { name: '大药房' },
    { name: '新公厕' },
  ])
})

it('what an import does not say of the community stays', async () => {
  await settle(quarter(SHOPS))
  await store.db.prepare("update community set phone = '12345', district = '东区'").run()
  await settle(quarter(SHOPS))
  expect(await rows('select phone, district from community')).toEqual([
    { phone: '12345', district: '东区' },
  ])
})

const yard = (tags: string, east = 40) =>
  quarter(
    `node e 10,10\nnode f ${east},10\nnode g ${east},40\nnode h 10,40\nway e f g h e landuse=residential ${tags}`,
  )

it('compounds come in, change in place, and go unless something happened in them', async () => {
  const compounds = () => rows('select id, name, name_en from compound order by id')
  const first = await settle(yard('name=桂语苑'))
  expect(first.compounds).toEqual({ total: 1, added: 1, changed: 0, removed: 0 })
  const again = await settle(yard('name=桂语苑'))
  expect(again.compounds).toEqual({ total: 1, added: 0, changed: 0, removed: 0 })
  const renamed = await settle(yard('name=桂语苑 name:en=Osmanthus', 50))
  expect(renamed.compounds).toEqual({ total: 1, added: 0, changed: 1, removed: 0 })
  expect(await compounds()).toEqual([{ id: 'lake/w2', name: '桂语苑', name_en: 'Osmanthus' }])
  await store.db.batch([
    store.db.prepare(`insert into organisation (id, community_id, name, added_at)
      select 'o', id, '物业', 0 from community`),
    store.db.prepare(`insert into route (community_id, category, compound_id, organisation_id)
      select id, 'light', 'lake/w2', 'o' from community`),
  ])
  expect((await settle(quarter(SHOPS))).compounds).toMatchObject({ total: 0, removed: 0 })
  await store.db.prepare('delete from route').run()
  expect((await settle(quarter(SHOPS))).compounds).toMatchObject({ total: 0, removed: 1 })
  expect(await compounds()).toEqual([])
})

it('a compound that riders tell of outlives its line of an extract', async () => {
  await settle(yard('name=桂语苑'))
  await store.db.batch([
    store.db.prepare(`insert or ignore into person (id, name, email, created_at, updated_at)
      values ('rider', '小李', 'rider@people.invalid', 0, 0)`),
    store.db.prepare(`insert into difficulty
      (id, community_id, compound_id, kind, value, name, lng, lat, added_by, changed_at)
      select 'd', community_id, id, 'entry', '{}', '南门', 0, 0, 'rider', 0 from compound`),
  ])
  expect((await settle(quarter(SHOPS))).compounds).toMatchObject({ total: 0, removed: 0 })
  expect(await rows('select compound_id from difficulty')).toEqual([{ compound_id: 'lake/w2' }])
})

it('another community is left alone', async () => {
  await settle(quarter(SHOPS))
  await importCommunity({ file: quarter(SHOPS), slug: 'hill', name: '山上' }, { store })
  await settle(quarter('node z 50,5 amenity=none'))
  expect(
    await rows(
      'select slug, count(p.id) as n from community c left join place p on p.community_id = c.id group by slug',
    ),
  ).toEqual([
    { slug: 'hill', n: 2 },
    { slug: 'lake', n: 0 },
  ])
})

it('an import that is ended at any step leaves the old version in force, and the next one clears up', async () => {
  await settle(quarter(SHOPS))
  const state = async () =>
    JSON.stringify([
      await rows('select * from community'),
      await rows('select * from place order by id'),
      await rows('select * from place_search'),
      await rows('select * from compound'),
    ])
  const before = await state()
  const newer = sketchFile(
    'node a 0,0\nnode b 900,0\nway a b highway=footway\nnode s 50,5 amenity=bank name=银行',
  )
  let endings = 0
  for (let step = 1; ; step++) {
    const ended = await settle(newer, failingAt(step)).then(
      () => false,
      () => true,
    )
    if (!ended) break
    endings++
    // Only the sweeping comes after the switch.
    if ((await names())[0] !== '银行') expect(await state()).toBe(before)
  }
  expect(endings).toBeGreaterThan(8)
  expect(await names()).toEqual(['银行'])
  await settle(newer)
  expect(await keys()).toHaveLength(3)
  expect(await rows('select * from staged_place')).toEqual([])
})

it('a stage that another import swept is not put in force', async () => {
  await settle(quarter(SHOPS))
  const db = new Proxy(store.db, {
    get: (target, name) =>
      name === 'batch'
        ? async (statements: Parameters<typeof target.batch>[0]) => {
            await target.prepare('delete from staged_place').run()
            return target.batch(statements)
          }
        : Reflect.get(target, name).bind(target),
  })
  await expect(settle(quarter(SHOPS), { db, files: store.files })).rejects.toThrow()
  expect(await names()).toEqual(['小店', '药房'])
})

/** A store whose nth call fails, as if the power went. */
function failingAt(step: number): Pick<Store, 'db' | 'files'> {
  let calls = 0
  const count = () => {
    calls++
    if (calls === step) throw new Error('the power went')
  }
  const failing = <T extends object>(target: T, counted: readonly string[]): T =>
    new Proxy(target, {
      get: (_, name) => {
        const member = Reflect.get(target, name)
        if (typeof member !== 'function') return member
        return (...given: unknown[]) => {
          if (counted.includes(String(name))) count()
          return member.apply(target, given)
        }
      },
    })
  return {
    db: failing(store.db, ['prepare', 'batch']),
    files: failing(store.files, ['head', 'put', 'list', 'delete']),
  }
}
