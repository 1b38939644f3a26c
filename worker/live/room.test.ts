import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CastKey } from '../../domain/accounts/cast.ts'
import { distanceM } from '../../domain/kit/geo.ts'
import { offGrid } from '../../domain/live/grid.ts'
import { CLOSE, MOST_INBOUND_BYTES } from '../../domain/live/wire.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { commit, type House } from '../journal/commit.ts'
import { record } from '../journal/record.ts'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { type Ear, hangUp, knockAs, listenAs } from './testing/ear.ts'

let here: Community
const room = () => env.ROOMS.get(env.ROOMS.idFromName(String(here.id)))

beforeAll(async () => {
  here = await settle(env)
  const elsewhere = await settle(env, { slug: 'elsewhere' })
  await settleCast(env, here, elsewhere)
})

afterEach(hangUp)

const duty = (key: CastKey, method: 'POST' | 'DELETE') =>
  call('/api/communities/guihuali/duty', sending(key, {}, { method }))

const lastSeats = (ear: Ear) => ear.heard('seats').at(-1)?.seats ?? []
const lastShown = (ear: Ear) => ear.heard('you').at(-1)?.shown

/** Writes something into the journal; a lost announce is one that nobody made. */
async function happen(
  audience: 'public' | 'volunteers' | 'coordinators',
  { announced = true } = {},
): Promise<number> {
  const lost: House = { db: connect(env.DB), announce: () => undefined }
  const act = { actor: 'demo-coordinator', now: Date.now(), request: null }
  const entry = { communityId: here.id, kind: 'task.posted', subject: 'task:x', audience } as const
  const outcome = await commit(lost, act, [record(act, entry)])
  if (announced) await room().announce()
  return outcome.ok ? outcome.rows[0].seq : 0
}

describe('a rider on duty', () => {
  it('is seen by a coordinator by name and to a tenth of a metre, and by nobody when the duty is over', async () => {
    const zhou = await listenAs('coordinator')
    const li = await listenAs('rider')
    expect(zhou.heard('welcome')[0]).toMatchObject({ hears: 'coordinators', sees: 'people' })
    expect(li.heard('welcome')[0]).toMatchObject({ hears: 'volunteers', sees: 'cells' })
    expect((await duty('rider', 'POST')).status).toBe(200)
    await zhou.until(() => lastSeats(zhou).length)
    const [seat] = lastSeats(zhou)
    expect(seat).toMatchObject({ name: '小李', personId: 'demo-rider', role: 'rider' })
    li.report({ at: at(100, 50) })
    await zhou.until(() => zhou.ticks.at(-1)?.spots.length)
    const spot = zhou.ticks.at(-1)?.spots[0]
    expect(spot).toMatchObject({ seat: seat.seat, motion: 'moving', heading: 90 })
    const { bounds } = zhou.heard('welcome')[0]
    expect(distanceM(offGrid(bounds, spot ?? { x: 0, y: 0 }), at(100, 50))).toBeLessThan(0.1)
    await li.until(() => lastShown(li) === 'live')

    const ended = Date.now()
    expect((await duty('rider', 'DELETE')).status).toBe(200)
    await zhou.until(() => zhou.ticks.at(-1)?.left.includes(seat.seat))
    expect(Date.now() - ended).toBeLessThan(2000)
    await zhou.until(() => lastSeats(zhou).length === 0)
    await li.until(() => lastShown(li) === 'off')
    li.report({ at: at(100, 60) })
    await zhou.silence()
    expect(zhou.ticks.at(-1)?.spots).toEqual([])
  })

  it('hides at once, and whoever else listens is told of nobody in person', async () => {
    const zhou = await listenAs('coordinator')
    const zhao = await listenAs('volunteer')
    const others = await Promise.all(
      (['guest', 'outsider', 'resident', 'rider', 'operator'] as const).map((key) => listenAs(key)),
    )
    await duty('volunteer', 'POST')
    await zhou.until(() => lastSeats(zhou).length)
    zhao.report({ at: at(0, 0) })
    await zhou.until(() => zhou.ticks.at(-1)?.spots.length)
    await zhao.until(() => zhao.heard('figures').at(-1)?.watching === 1)
    zhao.say({ t: 'hide' })
    await zhou.until(() => zhou.ticks.at(-1)?.left.length)
    await zhao.until(() => lastShown(zhao) === 'hidden')
    for (const ear of [zhao, ...others]) {
      expect(ear.heard('seats')).toEqual([])
      expect(ear.ticks).toEqual([])
      expect(JSON.stringify(ear.told)).not.toContain('personId')
      expect(ear.cells.flat().filter(({ level, count }) => level > 0 && count < 3)).toEqual([])
    }
    await duty('volunteer', 'DELETE')
  })

  it('who hides is hidden still when the room has forgotten everything', async () => {
    const zhou = await listenAs('coordinator')
    const zhao = await listenAs('volunteer')
    await duty('volunteer', 'POST')
    await zhou.until(() => lastSeats(zhou).length)
    zhao.say({ t: 'hide' })
    await zhao.until(() => lastShown(zhao) === 'hidden')
    await evictDurableObject(room())
    zhao.report({ at: at(5, 0) })
    await zhou.silence()
    expect(zhou.ticks.at(-1)).toMatchObject({ whole: true, spots: [] })
    zhao.say({ t: 'show' })
    zhao.report({ at: at(6, 0) })
    await zhou.until(() => zhou.ticks.at(-1)?.spots.length)
    await duty('volunteer', 'DELETE')
  })
})

describe('news', () => {
  it('reach each who may hear them, once and in order, also when the room is evicted between any two', async () => {
    const zhou = await listenAs('coordinator')
    const zhao = await listenAs('volunteer')
    const guest = await listenAs('guest')
    const seqs: number[] = []
    for (const audience of ['public', 'volunteers', 'coordinators', 'public'] as const) {
      seqs.push(await happen(audience))
      await evictDurableObject(room())
    }
    seqs.push(await happen('public'))
    await guest.until(() => guest.news().length >= 3)
    await zhou.until(() => zhou.news().length >= 5)
    expect(zhou.news().map(({ seq }) => seq)).toEqual(seqs)
    expect(zhao.news().map(({ seq }) => seq)).toEqual(seqs.filter((_, i) => i !== 2))
    expect(guest.news().map(({ seq, by }) => ({ seq, by }))).toEqual(
      [seqs[0], seqs[3], seqs[4]].map((seq) => ({ seq, by: null })),
    )
    expect(zhou.news()[0]).toMatchObject({ by: '周书记', mine: true })
    expect(zhao.news()[0]).toMatchObject({ by: '周书记', mine: false })
  })

  it('that were never announced are told by the alarm', async () => {
    const zhao = await listenAs('volunteer')
    const seq = await happen('volunteers', { announced: false })
    expect(zhao.news()).toEqual([])
    await runDurableObjectAlarm(room())
    await zhao.until(() => zhao.news().some((each) => each.seq === seq))
  })

  it('that were missed are told to who comes back, and by HTTP the same', async () => {
    const first = await listenAs('volunteer')
    const seen = await happen('volunteers')
    await first.until(() => first.news().length)
    first.socket.close(1000)
    const missed = [
      await happen('public'),
      await happen('volunteers'),
      await happen('coordinators'),
    ]
    const back = await listenAs('volunteer', { after: seen })
    await back.until(() => back.news().length >= 2)
    expect(back.news().map(({ seq }) => seq)).toEqual(missed.slice(0, 2))
    const answer = await call(`/api/communities/guihuali/news?after=${seen}`, {
      headers: as('volunteer'),
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const polled = await answer.json<{ rows: unknown[]; hears: string }>()
    expect(polled.hears).toBe('volunteers')
    expect(polled.rows).toEqual(back.news())
    const open = await call(`/api/communities/guihuali/news?after=${seen}`)
    expect((await open.json<{ rows: unknown[] }>()).rows).toHaveLength(1)
  })
})

describe('whoever may no longer', () => {
  it('is closed within a second when the session is revoked, and told to sign in', async () => {
    const chen = await listenAs('station_master')
    const sessions = await call('/api/account/sessions', { headers: as('station_master') })
    const { sessions: mine } = await sessions.json<{
      sessions: { id: string; is_this: boolean }[]
    }>()
    const id = mine.find(({ is_this }) => is_this)?.id
    const revoked = Date.now()
    const sent = sending('station_master', {}, { method: 'DELETE' })
    expect((await call(`/api/account/sessions/${id}`, sent)).status).toBe(200)
    await chen.until(() => chen.closed)
    expect(Date.now() - revoked).toBeLessThan(1000)
    expect(chen.closed?.code).toBe(CLOSE.signedOut)
  })

  it('hears and sees less from then on when the role is revoked, also where the call was lost', async () => {
    const zhao = await listenAs('volunteer')
    await env.DB.prepare(`update membership set revoked_at = 1 where id = 'held-volunteer'`).run()
    await runDurableObjectAlarm(room())
    await zhao.until(() => zhao.heard('welcome').length === 2)
    expect(zhao.heard('welcome')[1]).toMatchObject({ hears: 'public', sees: 'cells' })
    const told = zhao.news().length
    await happen('volunteers')
    const seq = await happen('public')
    await zhao.until(() => zhao.news().some((each) => each.seq === seq))
    expect(zhao.news().length).toBe(told + 1)
    await env.DB.prepare(
      `update membership set revoked_at = null where id = 'held-volunteer'`,
    ).run()
  })

  it('a role of another community is worth nothing here', async () => {
    const qian = await listenAs('outsider')
    expect(qian.heard('welcome')[0]).toMatchObject({ hears: 'public', sees: 'cells' })
  })
})

describe('the door', () => {
  const knock = (headers: Record<string, string>) => call('/live/guihuali', { headers })

  it('is for WebSockets, from our own pages, to communities that there are', async () => {
    expect((await call('/live/guihuali')).status).toBe(426)
    const foreign = await knock({ Upgrade: 'websocket', Origin: 'https://evil.test' })
    expect(foreign.status).toBe(403)
    expect((await knock({ Upgrade: 'websocket' })).status).toBe(403)
    const nowhere = await call('/live/nowhere', {
      headers: { Upgrade: 'websocket', Origin: 'https://yike.test' },
    })
    expect(nowhere.status).toBe(404)
  })

  it('lets nobody say themselves who they are', async () => {
    const ticket = {
      pass: { personId: 'demo-coordinator', sessionId: null, deviceId: null, wallId: null },
      standing: {
        personId: 'demo-coordinator',
        hears: 'coordinators',
        sees: 'people',
        named: true,
      },
      until: null,
    }
    const forged = await listenAs('guest', { headers: { 'x-yike-ticket': JSON.stringify(ticket) } })
    expect(forged.heard('welcome')[0]).toMatchObject({ hears: 'public', sees: 'cells' })
  })

  it('writes down who looks at where people are, once', async () => {
    const viewed = () =>
      env.DB.prepare(
        `select count(*) as n from journal where kind = 'positions.viewed' and actor = 'demo-admin'`,
      ).first('n')
    await listenAs('admin')
    await listenAs('admin')
    await listenAs('guest')
    expect(await viewed()).toBe(1)
  })
})

describe('forged and broken messages', () => {
  const turnedAway = async (ear: Ear, code: number = CLOSE.garbage) => {
    await ear.until(() => ear.closed)
    expect(ear.closed?.code).toBe(code)
    expect(ear.heard('refused')).toHaveLength(code === CLOSE.garbage ? 1 : 0)
  }

  it.each([
    ['not JSON', '{'],
    ['no message of ours', '{"t":"admin"}'],
    ['a member too many', '{"t":"hide","personId":"demo-rider"}'],
    ['a frame of nothing', new ArrayBuffer(0)],
    ['a tick, which is the room’s to tell', Uint8Array.from([0x59, 1, 3, 0]).buffer],
    ['fixes of a guest', Uint8Array.from([0x59, 1, 1, 0]).buffer],
    ['more than a kilobyte', 'x'.repeat(MOST_INBOUND_BYTES + 1)],
    ['a second hello', '{"t":"hello","v":1,"after":null}'],
  ])('%s: answered, and closed', async (_, message) => {
    const ear = await listenAs('guest')
    ear.say(message)
    await turnedAway(ear)
  })

  it('anything before hello is turned away', async () => {
    const ear = await knockAs('rider')
    ear.report({ at: at(0, 0) })
    await turnedAway(ear)
  })

  it('another version is asked to load the page again', async () => {
    const ear = await knockAs('guest')
    ear.say('{"t":"hello","v":99,"after":null}')
    await turnedAway(ear, CLOSE.reload)
    expect(ear.heard('reload')).toHaveLength(1)
  })

  it('a flood is closed', async () => {
    const ear = await listenAs('guest')
    for (let i = 0; i < 100; i++) ear.say({ t: 'view', bounds: null })
    await turnedAway(ear)
  })
})
