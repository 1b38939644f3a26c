import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Problem, ReachAnswer, WayAnswer } from '../api.ts'
import { call, json } from '../testing/call.ts'
import { metered } from '../testing/meter.ts'
import { at, CENTER, PLACES, type SeedPlace, written } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const here = '/api/communities/way'
const south = written(at(-200, -100))

/** On the corner where one turns from the bridge to the pharmacy. */
const corner: SeedPlace = { id: 'corner', kind: 'market', name: '桥头菜店', at: at(-8, 195) }

const way = (to: string, from = south, pace = 'elder') =>
  `${here}/way?from=${from}&to=${to}&pace=${pace}`

beforeAll(async () => {
  await settle(env)
  await settle(env, { slug: 'way', places: [...PLACES, corner] })
})

describe('the way to a place', () => {
  it('is told in turns, with the bridge, the corner and the side on which the place is', async () => {
    const { legs, arrival, to } = await json<WayAnswer>(way('waynorthpharm'))
    expect(legs.map(({ turn, over, heading }) => [turn, over, heading])).toEqual([
      ['start', null, 'north'],
      ['right', null, 'east'],
      ['left', 'bridge', 'north'],
      ['right', null, 'east'],
    ])
    expect(legs.map(({ landmark }) => landmark?.name ?? null)).toEqual([
      null,
      '南岸公厕',
      '桂花里志愿服务站',
      '桥头菜店',
    ])
    expect(arrival).toBe('left')
    expect(to).toMatchObject({ id: 'waynorthpharm', kind: 'pharmacy', name: '北岸药店' })
  })

  it('takes the minutes and metres that the reach says, at every pace', async () => {
    for (const pace of ['adult', 'elder', 'wheelchair']) {
      const told = await json<WayAnswer>(way('waynorthpharm', south, pace))
      const reach = `${here}/reach?from=${south}&minutes=60&pace=${pace}`
      const { places } = await json<ReachAnswer>(reach)
      const reached = places.find(({ id }) => id === 'waynorthpharm')
      expect(told.minutes).toBe(reached?.walk_minutes)
      expect(told.distance_m).toBe(reached?.distance_m)
      const metres = told.legs.reduce((sum, { distance_m }) => sum + distance_m, 0)
      expect(Math.abs(metres - (told.distance_m ?? 0))).toBeLessThanOrEqual(told.legs.length)
    }
  })

  it('reads no more rows than it names places', async () => {
    await json<WayAnswer>(way('waynorthpharm'))
    const meter = metered(env.DB)
    const answer = await call(way('waynorthpharm'), undefined, { ...env, DB: meter.db })
    const { legs } = await answer.json<WayAnswer>()
    const named = legs.filter(({ landmark }) => landmark !== null).length
    // The community, the goal, the register, and for each landmark its id and its row.
    expect(meter.rowsRead).toBeLessThanOrEqual(3 + 2 * named)
  })

  it('tells how long its stages took, and 304 to who holds it', async () => {
    const first = await call(way('waynorthpharm'))
    expect(first.headers.get('server-timing')).toMatch(/community.*place.*graph.*way.*total/)
    const held = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }
    expect((await call(way('waynorthpharm'), held)).status).toBe(304)
  })

  it.each([
    ['a place of another community', way('northpharm'), 404, 'unknown_place', 'to'],
    ['a place that is not there', way('nobody'), 404, 'unknown_place', 'to'],
    ['an id that is none', way('a%20b'), 400, 'bad_input', 'to'],
    ['no start', `${here}/way?to=waynorthpharm`, 400, 'bad_input', 'from'],
    ['no goal', `${here}/way?from=${written(CENTER)}`, 400, 'bad_input', 'to'],
    ['a pace that is none', way('waynorthpharm', south, 'horse'), 400, 'bad_input', 'pace'],
    ['a start far away', way('waynorthpharm', '121,31'), 400, 'outside_community', 'from'],
  ])('%s is refused by name', async (_, path, status, error, field) => {
    const answer = await call(path)
    expect(answer.status).toBe(status)
    expect(await answer.json<Problem>()).toMatchObject({ error, field })
  })
})
