import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { distanceM } from '../../domain/kit/geo.ts'
import { offGrid } from '../../domain/live/grid.ts'
import { call } from '../testing/call.ts'
import { sending, settleCast } from '../testing/cast.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { listenAs } from './testing/ear.ts'

beforeAll(async () => {
  await settleCast(env, await settle(env))
})

const beginDuty = (key: 'rider' | 'volunteer') =>
  call('/api/communities/guihuali/duty', sending(key))
const endDuty = (key: 'rider' | 'volunteer') =>
  call('/api/communities/guihuali/duty', sending(key, {}, { method: 'DELETE' }))

it('a coordinator sees a rider on duty, by name and where they are, and no longer when the duty is over', async () => {
  const zhou = await listenAs('coordinator')
  const li = await listenAs('rider')
  expect(zhou.heard('welcome')[0]).toMatchObject({ hears: 'coordinators', sees: 'people' })
  expect(li.heard('welcome')[0]).toMatchObject({ hears: 'volunteers', sees: 'cells' })
  expect((await beginDuty('rider')).status).toBe(200)
  await zhou.until(() => zhou.heard('seats').at(-1)?.seats.length)
  const [seat] = zhou.heard('seats').at(-1)?.seats ?? []
  expect(seat).toMatchObject({ name: '小李', personId: 'demo-rider', role: 'rider' })
  li.report({ at: at(100, 50) })
  await zhou.until(() => zhou.ticks.at(-1)?.spots.length)
  const spot = zhou.ticks.at(-1)?.spots[0]
  expect(spot).toMatchObject({ seat: seat.seat, motion: 'moving', heading: 90 })
  const { bounds } = zhou.heard('welcome')[0]
  expect(distanceM(offGrid(bounds, spot ?? { x: 0, y: 0 }), at(100, 50))).toBeLessThan(0.1)
  await li.until(() => li.heard('you').at(-1)?.shown === 'live')
  const ended = Date.now()
  expect((await endDuty('rider')).status).toBe(200)
  await zhou.until(() => zhou.ticks.at(-1)?.left.includes(seat.seat))
  expect(Date.now() - ended).toBeLessThan(2000)
  await zhou.until(() => zhou.heard('seats').at(-1)?.seats.length === 0)
})
