import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { diceFrom } from '../../domain/kit/dice.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import { KIND_IDS } from '../../domain/places/kinds.ts'
import type { CommunitiesAnswer, PlacesAnswer, ReachAnswer } from '../api.ts'
import { connect } from '../db/connect.ts'
import { call } from '../testing/call.ts'
import { metered } from '../testing/meter.ts'
import { at, PLACES, type SeedPlace } from '../testing/neighbourhood.ts'
import { addPlaces, settle } from '../testing/settle.ts'

const TOWN = 4000
const roll = diceFrom(11)

function besideAStreet(): LngLat {
  const along = 1200 * roll() - 600
  const across = 200 * Math.round(6 * roll() - 3) + 50 * roll() - 25
  return roll() < 0.5 ? at(along, across) : at(across, along)
}

/** A town of places beside its streets. */
const town = Array.from({ length: TOWN }, (_, i) => shop(i, besideAStreet()))

/** More of them crowded onto three spots, as in the halls of a shopping centre. */
const crowds = Array.from({ length: 900 }, (_, i) => shop(TOWN + i, at(111 * (1 + (i % 3)), 111)))

function shop(i: number, where: LngLat): SeedPlace {
  const kind = KIND_IDS[Math.floor(roll() * KIND_IDS.length)]
  return {
    id: `town${i}`,
    kind,
    name: `${'东南西北'[i % 4]}街${i}号${kind === 'pharmacy' ? '药店' : '小店'}`,
    at: where,
    initials: `djh${'abcdefgh'[i % 8]}xd`,
  }
}

beforeAll(async () => {
  await settle(env)
  const large = await settle(env, { slug: 'large', places: [] })
  await addPlaces(connect(env.DB), large, [...town, ...crowds])
  for (let i = 0; i < 30; i++) await settle(env, { slug: `small${i}`, places: PLACES.slice(0, 2) })
}, 120_000)

async function cost(path: string): Promise<{ rows: number; read: number; next: unknown }> {
  const meter = metered(env.DB)
  const answer = await call(path, {}, { ...env, DB: meter.db })
  expect(answer.status, path).toBe(200)
  const body = await answer.json<Partial<PlacesAnswer & CommunitiesAnswer & ReachAnswer>>()
  const rows = (body.features ?? body.communities ?? body.places ?? []).length
  return { rows, read: meter.rowsRead, next: body.next }
}

async function staysBounded(path: string) {
  const found = await cost(path)
  expect(found.read, `${path} read ${found.read} rows to give ${found.rows}`).toBeLessThanOrEqual(
    3 * found.rows + 50,
  )
  return found
}

const boxes = diceFrom(5)
const box = (sideM: number) => {
  const [x, y] = [1200 * boxes() - 600, 1200 * boxes() - 600]
  const [west, south] = at(x - sideM / 2, y - sideM / 2)
  const [east, north] = at(x + sideM / 2, y + sideM / 2)
  return `bbox=${west},${south},${east},${north}`
}

/** Some kinds, in any order. */
const anyKinds = (count: number) => {
  const shuffled = KIND_IDS.map((kind) => ({ kind, at: boxes() })).sort((a, b) => a.at - b.at)
  return `kind=${shuffled
    .slice(0, count)
    .map(({ kind }) => kind)
    .join(',')}`
}

const anyKindsInBox = (places: string, count: number, i: number) => {
  const sideM = [30, 100, 300, 900][i % 4]
  return `${places}?${anyKinds(count)}&${box(sideM)}&limit=${[500, 10][(i >> 2) % 2]}`
}

const kindsOf = (count: number) => `kind=${KIND_IDS.slice(0, count).join(',')}`

describe.each(['guihuali', 'large'])('the rows read to list places of %s', (slug) => {
  const places = `/api/communities/${slug}/places`

  it.each([1, 20, 100, 500])('%i at a time, page after page', async (limit) => {
    let next: unknown
    for (let page = 0; page < 12 && next !== null; page++) {
      const path: string = `${places}?limit=${limit}${next ? `&after=${next}` : ''}`
      next = (await staysBounded(path)).next
    }
  })

  it.each([1, 2, 5, 12, 20, KIND_IDS.length])('of %i kinds', async (count) => {
    for (const limit of [1, 50, 500])
      await staysBounded(`${places}?${kindsOf(count)}&limit=${limit}`)
  })

  it.each([30, 100, 300, 700, 3000])('in boxes of %i m', async (sideM) => {
    for (let i = 0; i < 20; i++)
      await staysBounded(`${places}?${box(sideM)}&limit=${[10, 100, 500][i % 3]}`)
  })

  it.each(KIND_IDS.map((_, i) => i + 1))('of %i kinds in a box', async (count) => {
    for (let i = 0; i < 8; i++) await staysBounded(anyKindsInBox(places, count, i))
  })

  it('in a box that holds nothing', async () => {
    const [west, south] = at(-900, -900)
    const [east, north] = at(-800, -800)
    const { rows } = await staysBounded(`${places}?bbox=${west},${south},${east},${north}`)
    expect(rows).toBe(0)
  })

  it.each(['药店', '小店', '东街', '街', 'djha', 'd', 'x', '号', '3', '不存在', 'zzz'])(
    'to search %s',
    async (q) => {
      for (const limit of [1, 20, 50]) {
        await staysBounded(
          `/api/communities/${slug}/search?q=${encodeURIComponent(q)}&limit=${limit}`,
        )
      }
    },
  )
})

it('the rows read to list communities', async () => {
  for (const limit of [1, 10, 500]) await staysBounded(`/api/communities?limit=${limit}`)
  const { read } = await staysBounded('/api/communities?limit=5&after=20')
  expect(read).toBeLessThanOrEqual(10)
})

describe.each(['adult', 'elder', 'wheelchair'])('the rows read for a reach of %s', (pace) => {
  it.each([1, 2, 3, 4, 5, 7, 10, 15, 20])('of %i minutes', async (minutes) => {
    for (let i = 0; i < 12; i++) {
      const start = at(800 * boxes() - 400, 600 * boxes() - 200)
      await staysBounded(
        `/api/communities/large/reach?from=${start}&minutes=${minutes}&pace=${pace}`,
      )
    }
  })
})

it.each([3, 12, 20, 37])('of %i kinds in a box, pages give each place once', async (count) => {
  for (const sideM of [60, 150, 400]) {
    const list = `/api/communities/large/places?${anyKinds(count)}&${box(sideM)}`
    const all = await pagedBy(500, list)
    const paged = await pagedBy(4, list)
    expect(new Set(paged).size).toBe(paged.length)
    expect(paged.toSorted()).toEqual(all.toSorted())
  }
})

async function pagedBy(limit: number, list: string): Promise<string[]> {
  const ids: string[] = []
  let next: string | null = null
  do {
    const page = await call(`${list}&limit=${limit}${next ? `&after=${next}` : ''}`)
    const body: PlacesAnswer = await page.json()
    ids.push(...body.features.map(({ properties }) => properties.id))
    next = body.next
  } while (next)
  return ids
}

it('crowded onto one spot, pages still give each place once', async () => {
  const [west, south] = at(110, 110)
  const [east, north] = at(112, 112)
  const list = `/api/communities/large/places?bbox=${west},${south},${east},${north}&limit=70`
  const seen: string[] = []
  let next: unknown
  do {
    const page = `${list}${next ? `&after=${next}` : ''}`
    const { features } = await (await call(page)).json<PlacesAnswer>()
    seen.push(...features.map(({ properties }) => properties.id))
    next = (await staysBounded(page)).next
  } while (next)
  const crowd = seen.filter((id) => crowds.some((place) => id === `large${place.id}`))
  expect(crowd).toHaveLength(crowds.length / 3)
  expect(new Set(seen).size).toBe(seen.length)
})

it('an isolate reads the register once for each version of the places', async () => {
  const list = '/api/communities/fresh/places?limit=2'
  const fresh = await settle(env, { slug: 'fresh' })
  const first = await cost(list)
  const again = await cost(list)
  expect(again.read).toBe(first.read - 1)
  await addPlaces(connect(env.DB), fresh, [shop(TOWN * 2, at(1, 1))])
  expect((await cost(list)).read).toBe(first.read)
  const { features } = await (await call('/api/communities/fresh/places')).json<PlacesAnswer>()
  expect(features).toHaveLength(PLACES.length + 1)
})
