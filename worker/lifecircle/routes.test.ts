import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type {
  CircleAnswer,
  CoverageAnswer,
  Problem,
  ReachAnswer,
  SiteAnswer,
  WalkAnswer,
} from '../api.ts'
import { rounded } from '../http/feature.ts'
import { call, json } from '../testing/call.ts'
import { at, BOUNDS, CENTER, written } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const here = '/api/communities/guihuali'
const from = written(CENTER)

const post = (body: unknown, type = 'application/json') => ({
  method: 'POST',
  headers: { 'content-type': type },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

beforeAll(() => settle(env))

describe('a circle', () => {
  it('is nested polygons, one for each bound, the least first', async () => {
    const answer = await call(`${here}/circle?from=${from}&minutes=10,5&pace=adult`)
    expect(answer.headers.get('content-type')).toBe('application/geo+json')
    const { type, features } = await answer.json<CircleAnswer>()
    expect(type).toBe('FeatureCollection')
    expect(features.map((f) => f.properties.minutes)).toEqual([5, 10])
    expect(features[0].geometry.type).toBe('MultiPolygon')
    expect(features[0].properties.area_m2).toBeLessThan(features[1].properties.area_m2)
  })

  it('defaults to 5, 10 and 15 minutes of an adult', async () => {
    const { pace, features } = await json<CircleAnswer>(`${here}/circle?from=${from}`)
    expect(pace).toBe('adult')
    expect(features.map((f) => f.properties.minutes)).toEqual([5, 10, 15])
  })

  it('tells how long its stages took, and 304 to who holds it', async () => {
    const first = await call(`${here}/circle?from=${from}`)
    expect(first.headers.get('server-timing')).toMatch(/community.*graph.*reach.*polygons.*total/)
    const held = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }
    expect((await call(`${here}/circle?from=${from}`, held)).status).toBe(304)
  })
})

describe('what is in reach', () => {
  it('comes nearest first, with the minutes and metres to the door', async () => {
    const { places } = await json<ReachAnswer>(`${here}/reach?from=${from}&minutes=15&pace=adult`)
    expect(places.map((p) => p.id)).toEqual([
      'guihuastn1',
      'southtoile',
      'guihuarest',
      'northmarkt',
      'northpharm',
    ])
    expect(places[0]).toMatchObject({ kind: 'station', name: '桂花里志愿服务站' })
    expect(places[0].walk_minutes).toBeLessThan(0.3)
    // 200 m along the street and 5 m to the door
    expect(places[1].distance_m).toBe(205)
    expect(places[1].walk_minutes).toBeCloseTo(205 / 1.25 / 60, 0)
  })

  it('an elder reaches less in the same time', async () => {
    const { places, missing } = await json<ReachAnswer>(
      `${here}/reach?from=${from}&minutes=5&pace=elder`,
    )
    expect(places.map((p) => p.id)).toEqual(['guihuastn1', 'southtoile'])
    expect(missing).toContain('pharmacy')
    expect(missing).not.toContain('toilet')
    expect(missing).not.toContain('station')
  })

  it('goes over the bridge, not through the river', async () => {
    const south = written(at(400, 0))
    const { places } = await json<ReachAnswer>(`${here}/reach?from=${south}&minutes=20&pace=adult`)
    const pharmacy = places.find((p) => p.id === 'northpharm')
    // 280 m in a straight line; west to the bridge, over it, and back east
    expect(pharmacy?.distance_m).toBeGreaterThan(795)
  })
})

it('a reach holds exactly what a walk to every place says', async () => {
  const spread = Array.from({ length: 80 }, (_, i) => ({
    id: `p${i}`,
    kind: 'toilet' as const,
    name: `公厕${i}`,
    at: rounded(at(((i * 379) % 1100) - 550, ((i * 733) % 1000) - 450)),
  }))
  await settle(env, { slug: 'many', places: spread })
  for (const [x, y] of [
    [0, 0],
    [390, 10],
    [-310, 290],
    [130, 190],
  ]) {
    for (const [minutes, pace] of [
      [2, 'adult'],
      [5, 'elder'],
      [9, 'adult'],
      [15, 'wheelchair'],
    ]) {
      const reach = `/api/communities/many/reach?from=${written(at(x, y))}&minutes=${minutes}&pace=${pace}`
      const { places } = await json<ReachAnswer>(reach)
      const from = written(at(x, y)).split(',').map(Number)
      const body = post({ from, to: spread.map((place) => place.at), pace })
      const walk = await json<WalkAnswer>('/api/communities/many/walk', body)
      const within = spread.filter((_, i) => (walk.minutes[i] ?? Infinity) <= Number(minutes))
      expect(places.map(({ id }) => id).sort()).toEqual(within.map(({ id }) => `many${id}`).sort())
    }
  }
})

describe('a walk to many', () => {
  it('gives minutes in the order asked for, null for what no street leads to', async () => {
    const to = [at(0, 200), CENTER, at(5000, 5000)]
    const { minutes } = await json<WalkAnswer>(
      `${here}/walk`,
      post({ from: CENTER, to, pace: 'adult' }),
    )
    expect(minutes).toHaveLength(3)
    expect(minutes[0]).toBeCloseTo(200 / 1.25 / 60, 0)
    expect(minutes[1]).toBe(0)
    expect(minutes[2]).toBeNull()
  })

  it('takes 500 targets and not one more', async () => {
    const to = Array.from({ length: 500 }, () => at(0, 200))
    expect(
      (await json<WalkAnswer>(`${here}/walk`, post({ from: CENTER, to }))).minutes,
    ).toHaveLength(500)
    const answer = await call(`${here}/walk`, post({ from: CENTER, to: [...to, CENTER] }))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: 'bad_input', field: 'to' })
  })

  it('10,000 targets are refused by name, too', async () => {
    const to = Array.from({ length: 10_000 }, () => [120.15, 30.27])
    const answer = await call(`${here}/walk`, post({ from: CENTER, to }))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      field: 'to',
      detail: expect.stringContaining('500'),
    })
  })

  it.each([
    ['a body that is not JSON', '{', 'not_json', undefined],
    ['no body', '', 'not_json', undefined],
    ['no start', { to: [CENTER] }, 'bad_input', 'from'],
    ['a target that is a text', { from: CENTER, to: [CENTER, 'home'] }, 'bad_input', 'to.1'],
    ['a target with null', { from: CENTER, to: [[null, 30]] }, 'bad_input', 'to.0.0'],
    ['no targets', { from: CENTER, to: [] }, 'bad_input', 'to'],
    [
      'a start as lat,lng',
      { from: [CENTER[1], CENTER[0]], to: [CENTER] },
      'coordinates_swapped',
      'from',
    ],
    [
      'a target as lat,lng',
      { from: CENTER, to: [CENTER, [CENTER[1], CENTER[0]]] },
      'coordinates_swapped',
      'to.1',
    ],
    ['an unknown pace', { from: CENTER, to: [CENTER], pace: 'horse' }, 'bad_input', 'pace'],
    ['an array', [1, 2], 'bad_input', undefined],
    ['null', 'null', 'bad_input', undefined],
  ])('%s is turned away', async (_, body, error, field) => {
    const answer = await call(`${here}/walk`, post(body))
    expect(answer.status).toBe(400)
    const problem = await answer.json<Problem>()
    expect(problem.error).toBe(error)
    if (field) expect(problem.field).toBe(field)
  })

  it('a body of another type or of a megabyte is turned away', async () => {
    const form = await call(`${here}/walk`, post('from=1', 'text/plain'))
    expect(await form.json()).toMatchObject({ error: 'not_json', status: 400 })
    const large = await call(
      `${here}/walk`,
      post(JSON.stringify({ from: CENTER, to: 'x'.repeat(1e6) })),
    )
    expect(large.status).toBe(413)
    expect(await large.json()).toMatchObject({ error: 'too_large' })
  })

  it('a body that grows beyond all bounds is turned away too, once its sender has been heard', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(line) {
        sent += 65_536
        if (sent > 2 ** 21) return line.close()
        line.enqueue(new Uint8Array(65_536).fill(120))
      },
    })
    const headers = { 'content-type': 'application/json' }
    const answer = await call(`${here}/walk`, { method: 'POST', headers, body })
    expect(answer.status).toBe(413)
    expect(sent).toBeGreaterThan(2 ** 21)
  })

  it('a body in pieces is read like one in one piece', async () => {
    const text = new TextEncoder().encode(JSON.stringify({ from: CENTER, to: [at(0, 200)] }))
    const body = new Blob([text.slice(0, 9), text.slice(9)]).stream()
    const headers = { 'content-type': 'application/json' }
    const answer = await call(`${here}/walk`, { method: 'POST', headers, body })
    expect(answer.status).toBe(200)
    expect((await answer.json<WalkAnswer>()).minutes).toHaveLength(1)
  })
})

describe('coverage', () => {
  it('is the share of people within each bound, for every kind', async () => {
    const answer = await json<CoverageAnswer>(`${here}/coverage?minutes=5,15&pace=adult`)
    expect(answer).toMatchObject({ pace: 'adult', minutes: [5, 15], population: 1000 })
    const shares = Object.fromEntries(answer.kinds.map((k) => [k.kind, k.shares]))
    // the 100 people of the south-west live 195 m from the toilet
    expect(shares.toilet[0]).toBeCloseTo(0.1)
    expect(shares.school).toEqual([0, 0])
  })

  it('names the site that newly reaches most people', async () => {
    const site = await json<SiteAnswer>(`${here}/coverage/site?kind=school&minutes=5&pace=adult`)
    // the north-east is where most people live
    expect(site).toMatchObject({
      kind: 'school',
      newly_covered: 400,
      share_before: 0,
      share_after: 0.4,
    })
    expect(site.at?.[0]).toBeGreaterThan(CENTER[0])
  })

  it('says so when nobody is left out', async () => {
    const site = await json<SiteAnswer>(`${here}/coverage/site?kind=station&minutes=60&pace=adult`)
    expect(site).toMatchObject({ at: null, newly_covered: 0, share_before: 1, share_after: 1 })
  })
})

describe('bad input names its field', () => {
  const outside = written(at(2000, 0))
  it.each([
    ['circle?from=30.27,120.15', 'from', 'coordinates_swapped'],
    [`circle?from=${outside}`, 'from', 'outside_community'],
    ['circle?from=NaN,NaN', 'from', 'bad_input'],
    ['circle?from=Infinity,30', 'from', 'bad_input'],
    ['circle?from=120.15', 'from', 'bad_input'],
    ['circle?from=120.15,30.27,0', 'from', 'bad_input'],
    ['circle?from=120.15,95', 'from', 'bad_input'],
    ['circle?from=1e2,30', 'from', 'bad_input'],
    ['circle', 'from', 'bad_input'],
    [`circle?from=${from}&minutes=0`, 'minutes', 'bad_input'],
    [`circle?from=${from}&minutes=999`, 'minutes', 'bad_input'],
    [`circle?from=${from}&minutes=5,,10`, 'minutes', 'bad_input'],
    [`circle?from=${from}&minutes=`, 'minutes', 'bad_input'],
    [`circle?from=${from}&minutes=1,2,3,4,5,6,7`, 'minutes', 'bad_input'],
    [`circle?from=${from}&minutes=-5`, 'minutes', 'bad_input'],
    [`circle?from=${from}&pace=horse`, 'pace', 'bad_input'],
    [`reach?from=${from}&minutes=5,10`, 'minutes', 'bad_input'],
    [`reach?from=${from}&pace=constructor`, 'pace', 'bad_input'],
    [`reach?from=${outside}`, 'from', 'outside_community'],
    ['coverage?minutes=0', 'minutes', 'bad_input'],
    ['coverage/site', 'kind', 'bad_input'],
    ['coverage/site?kind=toString', 'kind', 'bad_input'],
  ])('%s', async (query, field, error) => {
    const answer = await call(`${here}/${query}`)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const problem = await answer.json<Problem>()
    expect(problem).toMatchObject({ error, field, status: 400 })
    expect(problem.detail).toBeTruthy()
    if (error === 'outside_community') expect(problem.bounds).toEqual([...BOUNDS])
  })

  it('swapped coordinates are told what they look like', async () => {
    const { detail } = await json<Problem>(`${here}/reach?from=30.27,120.15`)
    expect(detail).toBe('looks like lat,lng; expected longitude first: 120.15,30.27')
  })

  it('a start far from every street', async () => {
    const answer = await call(`${here}/circle?from=${written(at(-590, -590))}`)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ error: 'no_street_near', field: 'from' })
  })
})
