import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { duty } from '../accounts/table.ts'
import { connect } from '../db/connect.ts'
import { report, stepped } from '../issues/testing.ts'
import { call, json } from '../testing/call.ts'
import { sending, settleCast } from '../testing/cast.ts'
import { metered } from '../testing/meter.ts'
import { at, PLACES } from '../testing/neighbourhood.ts'
import { addPlaces, settle } from '../testing/settle.ts'
import { clockChanges } from './timezone.ts'

const NASTY = `"'><script>alert(1)</script>&]]>\u0000\\;,\r\nBEGIN:VEVENT`

const db = connect(env.DB)

interface PlacesFile {
  readonly type: string
  readonly timestamp: string
  readonly features: readonly {
    readonly id: string
    readonly properties: Readonly<Record<string, unknown>>
  }[]
}

interface Status {
  readonly places: { readonly total: number; readonly by_kind: Record<string, number> } & Record<
    string,
    number
  >
  readonly on_duty: number | null
  readonly issues: { readonly open: number }
  readonly versions: { readonly places: number; readonly streets: string }
}

beforeAll(async () => {
  const here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'liuwan', places: [] }))
  const strange = await settle(env, { slug: 'strange', places: [] })
  await addPlaces(db, strange, [{ id: 'nasty', kind: 'station', name: NASTY, at: at(5, 5) }])
  await env.DB.prepare("update community set name = ?, name_en = ? where slug = 'strange'")
    .bind(NASTY, NASTY)
    .run()
})

describe('places.geojson', () => {
  const path = '/c/guihuali/places.geojson'

  it('has every place, and says where it is from and how it may be used', async () => {
    const answer = await call(path)
    expect(answer.headers.get('content-type')).toBe('application/geo+json')
    const file = await answer.json<PlacesFile>()
    expect(file).toMatchObject({
      type: 'FeatureCollection',
      community: 'guihuali',
      licence: 'ODbL-1.0',
      attribution: 'fictional',
      map_approval: null,
      imported_at: '2026-01-05T00:00:00.000Z',
    })
    expect(file.features.map(({ id }) => id)).toEqual(PLACES.map(({ id }) => id).toSorted())
    expect(Date.parse(file.timestamp)).toBeGreaterThan(Date.now() - 60_000)
    for (const { properties } of file.features) expect(properties).not.toHaveProperty('open')
  })

  it('of nothing is a file of nothing, of nowhere there is none', async () => {
    expect((await json<PlacesFile>('/c/liuwan/places.geojson')).features).toEqual([])
    expect((await call('/c/atlantis/places.geojson')).status).toBe(404)
  })

  it('names the number of the map’s review where one was granted', async () => {
    const answer = await call(path, {}, { ...env, MAP_NUMBER: 'GS(2026)1234号' } as never)
    expect(await answer.json()).toMatchObject({ map_approval: 'GS(2026)1234号' })
  })

  it('is not read again for who has it, until a place changes', async () => {
    const community = await settle(env, { slug: 'moving' })
    const moving = '/c/moving/places.geojson'
    const first = await call(moving)
    const held = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }
    const meter = metered(env.DB)
    const again = await call(moving, held, { ...env, DB: meter.db })
    expect(again.status).toBe(304)
    expect(meter.rowsRead).toBeLessThanOrEqual(1)
    await addPlaces(db, community, [{ id: 'x1', kind: 'toilet', name: '新公厕', at: at(1, 1) }])
    expect((await call(moving, held)).status).toBe(200)
  })

  it('of thousands comes whole, each place read once', async () => {
    const town = await settle(env, { slug: 'town', places: [] })
    const shops = Array.from({ length: 2500 }, (_, i) => ({
      id: `shop${String(i).padStart(4, '0')}`,
      kind: 'convenience' as const,
      name: `小店${i}`,
      at: at(i % 50, i / 50),
    }))
    await addPlaces(db, town, shops)
    const meter = metered(env.DB)
    const answer = await call('/c/town/places.geojson', {}, { ...env, DB: meter.db })
    const { features } = await answer.json<PlacesFile>()
    expect(features.map(({ id }) => id)).toEqual(shops.map(({ id }) => `town${id}`))
    // A row for each id that is asked for, one for its place, and few beside.
    expect(meter.rowsRead).toBeLessThanOrEqual(2 * shops.length + 10)
  })
})

describe('status.json', () => {
  const path = '/c/guihuali/status.json'

  it('counts the places by kind, and by their doors', async () => {
    const { places, versions, ...terms } = await json<Status>(path)
    expect(terms).toMatchObject({ licence: 'CC0-1.0', attribution: 'fictional' })
    expect(places.total).toBe(5)
    expect(places.by_kind).toEqual({
      station: 1,
      rest_stop: 1,
      market: 1,
      pharmacy: 1,
      toilet: 1,
    })
    expect(places.open_now).toBeGreaterThanOrEqual(1)
    expect(places.unknown_now).toBe(3)
    expect(places.open_now + places.closed_now + places.unknown_now).toBe(5)
    expect(versions).toMatchObject({ places: 2, streets: '00000000000000aa' })
  })

  it('counts who is on duty only where they are three or more', async () => {
    const counted: (number | null)[] = []
    for (const who of ['rider', 'volunteer', 'station_master'] as const) {
      const begun = await call('/api/communities/guihuali/duty', sending(who))
      expect(begun.status).toBe(200)
      await changed()
      counted.push((await json<Status>(path)).on_duty)
    }
    expect(counted).toEqual([null, null, 3])
    await db.update(duty).set({ endedAt: 1 })
  })

  it('counts the open reports that anybody may read', async () => {
    await changed()
    expect((await json<Status>(path)).issues.open).toBe(0)
    const seen = await report({})
    await report({ category: 'litter', at: at(200, 5) })
    await stepped('coordinator', seen.issue_no, 'triage', {})
    await changed()
    expect((await json<Status>(path)).issues).toMatchObject({
      open: 1,
      judged: 0,
      within_24_hours: 0,
      share_within_24_hours: null,
    })
  })

  it('reads few rows, once the hours of the places are known', async () => {
    await call('/c/town/status.json')
    const meter = metered(env.DB)
    expect((await call('/c/town/status.json', {}, { ...env, DB: meter.db })).status).toBe(200)
    expect(meter.rowsRead).toBeLessThanOrEqual(1)
  })

  it('is not sent again to who has it', async () => {
    const tag = (await call(path)).headers.get('etag') ?? ''
    expect((await call(path, { headers: { 'if-none-match': tag } })).status).toBe(304)
  })
})

/** Another version of the places, so that figures of a moment ago are not told again. */
const changed = () =>
  env.DB.prepare('update community set places_version = places_version + 1').run()

describe('events.ics', () => {
  const linesOf = async (slug: string) => {
    const answer = await call(`/c/${slug}/events.ics`)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = await answer.text()
    expect(text.endsWith('\r\n')).toBe(true)
    const folded = text.split('\r\n').slice(0, -1)
    for (const line of folded) expect(new TextEncoder().encode(line).length).toBeLessThan(76)
    return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  }

  it('is a calendar of the community’s own zone, with nothing in it yet', async () => {
    const lines = await linesOf('guihuali')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines).toContain('NAME:桂花里')
    expect(unended(lines)).toEqual([])
    expect(lines).not.toContain('BEGIN:VEVENT')
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE') + 1)
    expect(zone).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Shanghai',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0800',
      'END:STANDARD',
      'END:VTIMEZONE',
    ])
  })

  it('has the days on which the clocks change, by the clocks before', async () => {
    await settle(env, { slug: 'helsinki', places: [] })
    await env.DB.prepare(
      "update community set time_zone = 'Europe/Helsinki' where slug = 'helsinki'",
    ).run()
    const lines = await linesOf('helsinki')
    expect(unended(lines)).toEqual([])
    const year = new Date().getUTCFullYear()
    const changes = clockChanges('Europe/Helsinki', Date.UTC(year, 0), Date.UTC(year + 1, 0))
    expect(changes).toHaveLength(2)
    for (const { at: moment } of changes) {
      expect(new Date(moment).getUTCDay()).toBe(0)
      expect(new Date(moment).getUTCHours()).toBe(1)
    }
    const spring = new Date(changes[0].at).toISOString().slice(0, 10).replaceAll('-', '')
    const begin = lines.indexOf(`DTSTART:${spring}T030000`)
    expect(lines.slice(begin - 1, begin + 4)).toEqual([
      'BEGIN:DAYLIGHT',
      `DTSTART:${spring}T030000`,
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'END:DAYLIGHT',
    ])
  })

  it('takes no name for a line of its own', async () => {
    const lines = await linesOf('strange')
    expect(lines).not.toContain('BEGIN:VEVENT')
    expect(unended(lines)).toEqual([])
    const name = lines.find((line) => line.startsWith('NAME:'))
    expect(name).toBe(`NAME:"'><script>alert(1)</script>&]]>\\\\\\;\\,\\nBEGIN:VEVENT`)
  })
})

it('a name is only ever a text in JSON, whole, in what no browser takes for a page', async () => {
  for (const path of ['/c/strange/places.geojson', '/c/strange/status.json']) {
    const answer = await call(path)
    expect(answer.headers.get('content-type')).toMatch(/^application\/(geo\+)?json/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.json(), path).toMatchObject({ name: NASTY, name_en: NASTY })
  }
  expect(await json('/c/strange/feed.json')).toMatchObject({ title: `${NASTY} · 随手拍` })
  const atom = await (await call('/c/strange/issues.atom')).text()
  expect(atom).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;]]&gt;\ufffd')
  expect(atom).not.toContain('<script')
  const { features } = await json<PlacesFile>('/c/strange/places.geojson')
  expect(features[0].properties.name).toBe(NASTY)
  const items = await json<PlacesFile>('/ogc/collections/places-strange/items')
  expect(items.features[0].properties.name).toBe(NASTY)
})

/** What begins in a calendar and does not end in its order. */
function unended(lines: readonly string[]): string[] {
  const open: string[] = []
  for (const line of lines) {
    const [, is, name] = /^(BEGIN|END):(\w+)$/.exec(line) ?? []
    if (is === 'END' && open.pop() !== name) return [line]
    if (is === 'BEGIN') open.push(name)
  }
  return open
}
