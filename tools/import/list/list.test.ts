import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { KeptPlace } from '../../../domain/places/list-change.ts'
import { readRegister } from '../../../domain/places/register.ts'
import { applyMigrations } from '../../start/migrate.ts'
import { openStore, type Store } from '../../store.ts'
import { importCommunity } from '../import.ts'
import { scratchFolder } from '../testing/folder.ts'
import { fileOf, sketchFile } from '../testing/sketch.ts'
import { importList, readList } from './list.ts'
import type { ListOptions } from './options.ts'
import { saveRecord } from './record.ts'
import { communityOf } from './standing.ts'
import { undoList } from './undo.ts'
import { listOf } from './written.ts'

/** A database engine starts in two seconds, on a busy machine in twenty. */
const STARTING_MS = 60_000

const QUARTER = `
  node a 0,0
  node b 400,0
  way a b highway=residential name=柳岸路
  node s 50,5 shop=convenience name=小店 phone=5550__0101
  node p 90,5 amenity=pharmacy name=药房`

let store: Store
let now = Date.now()
/** Every test has a community of its own: what the journal holds stays. */
let slug = ''

beforeAll(async () => {
  store = await openStore({ dataDir: scratchFolder() })
  await applyMigrations(store.db)
}, STARTING_MS)
afterAll(() => store.close())

let tests = 0
beforeEach(async () => {
  slug = `lake-${tests++}`
  await store.db.batch(
    ['place_search', 'staged_place', 'place', 'place_register'].map((table) =>
      store.db.prepare(`delete from ${table}`),
    ),
  )
  await settle()
})

const settle = (map = QUARTER) => {
  now += 7_200_000
  return importCommunity(
    { file: sketchFile(map), slug, name: '湖畔', country: 'cn' },
    { store, clock: () => now },
  )
}

const bring = async (file: string, more: Partial<ListOptions> = {}) => {
  const options = { file, slug, crs: 'wgs84', map: {}, dryRun: false, ...more } as const
  now += 1000
  return (await importList(readList(options), options, store, now)).report
}

const undo = () => {
  now += 1000
  return undoList(store, slug, now)
}

const here = () => communityOf(store.db, slug)

const kept = async (name: string) => (await here()).places.find((place) => place.name === name)

const csv = (...rows: string[]) => fileOf('list.csv', rows.join('\r\n'))

const written = async (text: string | Promise<string>) => {
  const file = join(scratchFolder(), 'out.csv')
  writeFileSync(file, await text)
  return file
}

const found = (suffix: string) =>
  store.db
    .prepare(
      'select p.name from place_search s join place p on p.id = s.place_id where suffix = ?1 order by p.name',
    )
    .bind(suffix)
    .all<{ name: string }>()
    .then(({ results }) => results.map(({ name }) => name))

async function registered() {
  const entries = await store.db
    .prepare(
      'select entries from place_register where community_id = (select id from community where slug = ?1)',
    )
    .bind(slug)
    .first<string>('entries')
  return readRegister(entries ?? '').map(({ id }) => id)
}

it('a list adds, corrects and leaves alone; what it brought is found, registered and told', async () => {
  const shop = await kept('小店')
  const { version } = await here()
  const [lng, lat] = shop?.at ?? []
  const file = csv(
    '名称,类别,经度,纬度,电话,营业时间,备注',
    `小店,便利店,${lng},${lat},5550 0199,8:00-20:00,好`,
    '药房,,,,,,',
    `暖心驿站,驿站,${lng},${lat},,24小时,`,
    `远处,公厕,1,1,,,`,
  )
  const dry = await bring(file, { dryRun: true })
  expect(dry.counts).toEqual({ new: 1, changed: 1, same: 1, refused: 1 })
  expect((await here()).version).toBe(version)

  const report = await bring(file)
  expect(report.counts).toEqual(dry.counts)
  expect(report.columns).toMatchObject({ 名称: 'name', 营业时间: 'hours', 备注: null })
  expect(report.rows[0]).toMatchObject({
    line: 2,
    is: 'changed',
    changes: {
      phone: { before: '5550 0101', after: '5550 0199' },
      hours: { after: '08:00-20:00' },
    },
  })
  expect(await kept('小店')).toMatchObject({
    id: shop?.id,
    phone: '5550 0199',
    editedFields: ['phone', 'hours'],
  })
  expect(await kept('暖心驿站')).toMatchObject({ kind: 'rest_stop', hours: '24/7' })
  expect(await found('nxyz')).toEqual(['暖心驿站'])
  expect(await found('小店')).toEqual(['小店'])
  expect((await here()).version).toBe(version + 1)
  expect(await registered()).toEqual((await here()).places.map(({ id }) => id))
  const told = await store.db
    .prepare('select kind, actor, subject, payload from journal order by seq desc limit 1')
    .first()
  expect(told).toEqual({
    kind: 'places.listed',
    actor: 'system',
    subject: `list:${report.list}`,
    payload: '{"added":1,"changed":1,"removed":0}',
  })
})

it('the same list again changes nothing', async () => {
  const { at } = (await kept('小店')) ?? { at: [] }
  const file = csv('名称,类别,坐标', `小店,综合超市,"${at}"`, `新店,书店,"${at}"`)
  await bring(file)
  const before = await here()
  const again = await bring(file)
  expect(again).toMatchObject({ list: null, counts: { same: 2, new: 0, changed: 0 } })
  expect(await here()).toEqual(before)
})

it('an import of the map leaves alone what a list said, and follows in the rest', async () => {
  await bring(csv('名称,电话,英文名', '小店,5550 0199,Corner', '药房,5550 0102,'))
  await bring(csv('name,kind,position', `棋牌室,社区,"${(await kept('药房'))?.at}"`))
  await settle(
    QUARTER.replace('5550__0101', '5550__0777')
      .replace('shop=convenience', 'shop=supermarket')
      .replace('amenity=pharmacy', 'amenity=none'),
  )
  expect(await kept('小店')).toMatchObject({
    phone: '5550 0199',
    nameEn: 'Corner',
    kind: 'supermarket',
  })
  expect(await kept('药房')).toMatchObject({ phone: '5550 0102' })
  expect(await kept('棋牌室')).toBeDefined()
  expect(await found('corner')).toEqual(['小店'])
})

it('a list that the desk brought in several pieces is undone as a whole', async () => {
  const [lng, lat] = (await kept('小店'))?.at ?? []
  const piece = (name: string) => csv('名称,类别,经度,纬度', `${name},公厕,${lng},${lat}`)
  const { list } = await bring(piece('甲亭'))
  // What the Worker writes of another piece: the place, what undoes it, and a row that names that.
  await store.db
    .prepare(
      `insert into place (id, community_id, kind, name, lng, lat, updated_at)
       select 'secondpavi', community_id, kind, '乙亭', lng, lat, 0 from place where name = '甲亭'`,
    )
    .run()
  const second = (await kept('乙亭')) as KeptPlace
  await saveRecord(store.files, slug, { id: 'piece', added: [second], changed: [] })
  await store.db
    .prepare(
      `insert into journal (community_id, kind, subject, actor, audience, at, payload)
       select id, 'places.listed', 'list:' || ?1, 'somebody', 'coordinators', 0, '{"record":"piece"}'
       from community where slug = ?2`,
    )
    .bind(list, slug)
    .run()
  expect(await undo()).toEqual({ removed: 2, restored: 0, left: [] })
  expect([await kept('甲亭'), await kept('乙亭')]).toEqual([undefined, undefined])
})

it('the last list is undone once, and what somebody changed since stays', async () => {
  const before = (await here()).places
  const at = before[0].at
  await bring(csv('名称,电话,地址', '小店,1,柳岸路 1 号', '药房,2,'))
  const first = (await here()).places
  await bring(csv('名称,类别,坐标,电话', `甲,公厕,"${at}",`, `乙,公厕,"${at}",`, '小店,,,9'))
  await store.db.prepare("update place set phone = '5550 0300' where name in ('乙', '小店')").run()
  expect(await undo()).toEqual({ removed: 1, restored: 0, left: ['乙', '小店'] })
  expect(await kept('甲')).toBeUndefined()
  expect(await kept('小店')).toMatchObject({ phone: '5550 0300', address: '柳岸路 1 号' })
  expect(await found('柳岸路 1 号')).toEqual(['小店'])

  await store.db.prepare("update place set phone = '1' where name = '小店'").run()
  await store.db.prepare("delete from place where name = '乙'").run()
  expect((await here()).places).toEqual(first)
  expect(await undo()).toEqual({ removed: 0, restored: 2, left: [] })
  expect((await here()).places).toEqual(before)
  expect(await found('柳岸路 1 号')).toEqual([])
  await expect(undo()).rejects.toThrow('no list to undo')
})

const NASTY = [
  ['=HYPERLINK("http://x.invalid")', "'=1+1", '+86 5550 0101', 'Mo-Fr 08:00-18:00'],
  ['“引号”,逗号"店"', '-1', '@home', '看心情'],
  ['店\n二行', '\r=1', '‐', '24/7'],
  ["O'Brien's", "'quoted'", '－1', "'=x"],
  [' 前后 空 ', '\t=cmd', '0571-5550', '08:00+'],
  ['a;b|c、d', '＝全角', '无', ','],
] as const

it('a written list is safe to open, and read back it is the same everywhere, with ids or without', async () => {
  const rows = NASTY.map(([name, address, phone, hours], i) => ({
    id: `nasty${i}`,
    name,
    address,
    phone,
    hours,
    lng: -0.0000001 + i / 1e3,
    lat: 0.0001234,
    wheelchair: (['yes', 'limited', 'no'] as const)[i % 3],
    amenities: JSON.stringify(i % 2 ? ['water', 'wifi'] : []),
  }))
  await store.db
    .prepare(
      `insert into place (id, community_id, kind, name, name_en, lng, lat, address, phone, hours, wheelchair, amenities, updated_at)
       select value ->> 'id', c.id, 'cafe', value ->> 'name', value ->> 'name', value ->> 'lng', value ->> 'lat', value ->> 'address',
         value ->> 'phone', value ->> 'hours', value ->> 'wheelchair', value ->> 'amenities', 0
       from json_each(?1), community c where slug = ?2`,
    )
    .bind(JSON.stringify(rows), slug)
    .run()
  const { places } = await here()
  const text = listOf(places)
  expect(text.startsWith('\ufeff一刻编号,类别,名称,')).toBe(true)
  const cells = Papa.parse<string[]>(text).data.flat()
  const formulas = cells.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && cell !== '-1e-7')
  expect(formulas).toEqual([])
  const same = { new: 0, changed: 0, same: places.length, refused: 0 }
  expect((await bring(await written(text))).counts).toEqual(same)
  const withoutIds = text.replace('一刻编号', '旧号')
  expect((await bring(await written(withoutIds))).counts).toEqual(same)
})

it.each([
  ['gcj02', 0.0047, -0.0023],
  ['bd09', 0.01125, 0.0036],
] as const)('positions in %s come to stand where they are', async (crs, east, north) => {
  // A position of Hangzhou: what it is called in the other systems differs by these degrees.
  await store.db
    .prepare('update community set west = 120, east = 121, south = 30, north = 31 where slug = ?1')
    .bind(slug)
    .run()
  const file = csv('名称,类别,经度,纬度', `驿站,驿站,${120.15 + east},${30.27 + north}`)
  expect((await bring(file, { crs })).counts.new).toBe(1)
  const [lng, lat] = (await kept('驿站'))?.at ?? [0, 0]
  expect(Math.hypot(lng - 120.15, lat - 30.27)).toBeLessThan(0.0001)
})

it('places that changed between reading and writing refuse the list, and nothing is written', async () => {
  const before = await here()
  const db = new Proxy(store.db, {
    get: (target, name) => {
      const member = Reflect.get(target, name)
      if (name !== 'batch') return typeof member === 'function' ? member.bind(target) : member
      return async (statements: Parameters<typeof target.batch>[0]) => {
        const results = await target.batch(statements)
        await target.prepare('update community set places_version = places_version + 1').run()
        return results
      }
    },
  })
  const options = {
    file: csv('名称,电话', '小店,9'),
    slug,
    crs: 'wgs84',
    map: {},
    dryRun: false,
  } as const
  const bringing = importList(readList(options), options, { ...store, db }, now)
  await expect(bringing).rejects.toThrow('at the same moment')
  expect((await here()).places).toEqual(before.places)
})
