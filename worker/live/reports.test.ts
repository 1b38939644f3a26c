import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { garbage } from '../../domain/live/testing/garbage.ts'
import { CLOSE } from '../../domain/live/wire.ts'
import { call } from '../testing/call.ts'
import { sending, settleCast } from '../testing/cast.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { hangUp, knockAs, listenAs } from './testing/ear.ts'

beforeAll(async () => settleCast(env, await settle(env)))
afterEach(hangUp)

const duty = (method: 'POST' | 'DELETE') =>
  call('/api/communities/guihuali/duty', sending('rider', {}, { method }))

async function addPhone(): Promise<string> {
  const added = await call('/api/account/devices', sending('rider', { community: 'guihuali' }))
  return (await added.json<{ token: string }>()).token
}

function report(token: string, body: object, scheme = 'Bearer') {
  const authorization = scheme === 'Basic' ? `Basic ${btoa(`li:${token}`)}` : `Bearer ${token}`
  return call('/api/owntracks', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

const location = (east: number, more: object = {}) => {
  const [lon, lat] = at(east, 0)
  return { _type: 'location', lon, lat, tst: Math.floor(Date.now() / 1000), acc: 9, ...more }
}

it('OwnTracks reports a rider on duty by the token of the phone, and is answered the same off duty', async () => {
  const zhou = await listenAs('coordinator')
  const token = await addPhone()
  const off = await report(token, location(0))
  expect([off.status, await off.json()]).toEqual([200, []])
  await zhou.silence()
  expect(zhou.ticks.at(-1)?.spots).toEqual([])
  await duty('POST')
  await zhou.until(() => zhou.heard('seats').at(-1)?.seats.length)
  await report(token, location(3, { vel: 18, cog: 270 }), 'Basic')
  await zhou.until(() => zhou.ticks.at(-1)?.spots.length)
  expect(zhou.ticks.at(-1)?.spots[0]).toMatchObject({ motion: 'moving', heading: 270 })
  const other = await report(token, { _type: 'waypoint', desc: '家' })
  expect([other.status, await other.json()]).toEqual([200, []])
  await duty('DELETE')
})

it('no token, a wrong one, one that was removed and what is no position are refused', async () => {
  expect((await report('x', location(0))).status).toBe(401)
  const none = await call('/api/owntracks', { method: 'POST', body: '{}' })
  expect(none.status).toBe(401)
  expect(none.headers.get('www-authenticate')).toBe('Basic realm="Yike"')
  const token = await addPhone()
  expect((await report(token, location(0, { lat: 91 }))).status).toBe(400)
  expect((await report(token, [])).status).toBe(400)
  await env.DB.prepare('update device set removed_at = 1').run()
  expect((await report(token, location(0))).status).toBe(401)
})

it('a wall shows dots and no names, by its link alone, until the link is taken back', async () => {
  const wanted = sending('coordinator', { label: '服务站大厅', days: 7 })
  const made = await (await call('/api/communities/guihuali/wall-links', wanted)).json<{
    id: string
    link: string
  }>()
  const token = new URL(made.link).searchParams.get('key')
  expect(token).toMatch(/^[0-9a-f]{40}$/)
  const cookie = `__Host-yike-wall-1=${token}`
  const wall = await listenAs('guest', { headers: { cookie } })
  expect(wall.heard('welcome')[0]).toMatchObject({ hears: 'volunteers', sees: 'dots' })
  const li = await listenAs('rider')
  await duty('POST')
  await wall.until(() => wall.news().some(({ kind }) => kind === 'duty.began'))
  li.report({ at: at(50, 0) })
  await wall.until(() => wall.ticks.at(-1)?.spots.length)
  expect(JSON.stringify(wall.told)).not.toContain('小李')
  expect(wall.heard('seats')).toEqual([])
  const back = sending('coordinator', {}, { method: 'DELETE' })
  expect((await call(`/api/communities/guihuali/wall-links/${made.id}`, back)).status).toBe(200)
  await wall.until(() => wall.closed)
  expect(wall.closed?.code).toBe(CLOSE.notPermitted)
  const after = await knockAs('guest', { headers: { cookie } })
  after.say({ t: 'hello', v: 1, after: null })
  await after.until(() => after.heard('welcome').length)
  expect(after.heard('welcome')[0]).toMatchObject({ sees: 'cells' })
  await duty('DELETE')
})

it('only who coordinates shares the wall, and sees the links without their tokens', async () => {
  const share = (key: 'rider' | 'guest' | 'outsider') =>
    call('/api/communities/guihuali/wall-links', sending(key, { label: '墙' }))
  expect((await share('guest')).status).toBe(401)
  expect((await share('rider')).status).toBe(403)
  expect((await share('outsider')).status).toBe(403)
  const asked = { headers: sending('coordinator').headers }
  const listed = await (await call('/api/communities/guihuali/wall-links', asked)).text()
  expect(listed).not.toMatch(/[0-9a-f]{40}/)
})

it('frames of garbage close sockets, and neither fail nor fell the room', async () => {
  const zhou = await listenAs('coordinator')
  let sent = 0
  for (let round = 0; round < 20; round++) {
    const ear = await listenAs('guest')
    for (let i = 0; i < 50; i++, sent++) ear.say(garbage(sent))
    await ear.until(() => ear.closed)
    expect(ear.closed?.code).toBe(CLOSE.garbage)
  }
  const figures = await env.ROOMS.get(env.ROOMS.idFromName('1')).figures()
  expect([zhou.closed, figures.listeners]).toEqual([null, 1])
})
