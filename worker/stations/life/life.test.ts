import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { castMember } from '../../../domain/accounts/cast.ts'
import { jpeg } from '../../../domain/photos/testing/corpus.ts'
import { duty } from '../../accounts/table.ts'
import type { PhotoReceipt, PlacesAnswer, StationReceipt, StationsAnswer } from '../../api.ts'
import type { Community } from '../../communities/store.ts'
import { connect } from '../../db/connect.ts'
import { given, type Who } from '../../issues/testing.ts'
import { journal } from '../../journal/table.ts'
import { allowance } from '../../limits/table.ts'
import { place } from '../../places/table.ts'
import { call } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { clock } from '../../testing/clock.ts'
import { at } from '../../testing/neighbourhood.ts'
import { settle } from '../../testing/settle.ts'
import { presence, station, stationStep } from '../table.ts'

const db = connect(env.DB)
const STATION = 'guihuastn1'
const HOUR_MS = 3_600_000
const STATIONS = '/api/communities/guihuali/stations'

let home: Community

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  home = await settle(env)
  await settleCast(env, home, await settle(env, { slug: 'liuwan' }))
})

beforeEach(async () => {
  clock.now += HOUR_MS
  await db.batch([
    db.delete(presence),
    db.delete(stationStep),
    db.delete(station),
    db.delete(allowance),
    db.delete(place).where(eq(place.id, 'proposed')),
  ])
})

const change = (who: Who, path: string, words: object, { method = 'POST', once = '' } = {}) => {
  clock.now += 1000
  return call(path, sending(who, words, { method, ...(once ? { once } : {}) }))
}

const propose = (who: Who, words: object, once = '') => change(who, STATIONS, words, { once })

const step = (who: Who, path: string, words: object, id = STATION, once = '') =>
  change(who, `/api/stations/${id}/${path}`, words, { once })

const edit = (who: Who, words: object, once = '') =>
  change(who, `/api/stations/${STATION}`, words, { method: 'PATCH', once })

const seen = async (who: Who, id = STATION) => {
  const headers = who === 'guest' ? {} : as(who)
  const { stations } = await given<StationsAnswer>(call(STATIONS, { headers }))
  return stations.find((each) => each.id === id)
}

/** How everybody reads it in the list of places. */
const onTheMap = async (id = STATION) => {
  const path = '/api/communities/guihuali/places?kind=station&limit=500'
  const { features } = await given<PlacesAnswer>(call(path))
  return features.find(({ properties }) => properties.id === id)?.properties
}

const errorOf = async (answer: Response | Promise<Response>) => {
  const answered = await answer
  return `${answered.status} ${(await answered.json<{ error: string }>()).error}`
}

/** A station that 王阿姨 proposed, as it stands after some steps. */
const proposed = (more: Partial<typeof station.$inferInsert> = {}) =>
  db.insert(station).values({
    ...{ placeId: 'proposed', communityId: home.id, state: 'proposed', seq: 1, name: '北岸药店站' },
    ...{ lng: at(200, 205)[0], lat: at(200, 205)[1], hostPlaceId: 'northpharm' },
    ...{ proposedBy: castMember('resident').id, proposedAt: clock.now, ...more },
  })

const PLAQUE = { after: 1, no: 'GH-007', on: '2026-11-20' }

describe('a station that is proposed', () => {
  it('is seen by who proposed it and by the desk, and is on nobody’s map', async () => {
    const words = { name: '北岸药店志愿服务站', host: 'northpharm' }
    const { place: id } = await given<StationReceipt>(propose('resident', words))
    for (const who of ['resident', 'coordinator'] as Who[]) {
      expect(await seen(who, id), who).toMatchObject({
        name: words.name,
        state: 'proposed',
        seq: 1,
      })
    }
    for (const who of ['guest', 'rider', 'station_master', 'outsider'] as Who[]) {
      expect(await seen(who, id), who).toBe(undefined)
    }
    expect(await onTheMap(id)).toBe(undefined)
    expect((await call(`/p/${id}`)).status).toBe(404)
    const [row] = await db.select().from(journal).where(eq(journal.kind, 'station.proposed'))
    expect(row?.audience).toBe('coordinators')
  })

  it('stands at a shop once, of two who propose it and of one who proposes it twice', async () => {
    const words = { name: '北岸药店志愿服务站', host: 'northpharm' }
    const once = 'propose-it-once'
    const answers = await Promise.all([
      propose('resident', words, once),
      propose('rider', words),
      propose('resident', words, once),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toContain(409)
    expect(await db.$count(station)).toBe(1)
    expect(await errorOf(propose('volunteer', words))).toBe('409 already_proposed')
    expect(await errorOf(propose('volunteer', { name: '站', host: STATION }))).toBe(
      '409 already_proposed',
    )
  })

  it('is somewhere in the community, has a name, and comes three at a time', async () => {
    const point = { name: '河边凉亭', at: [...at(-100, -50)] }
    expect((await propose('guest', point)).status).toBe(401)
    for (const words of [
      { name: '河边凉亭' },
      { ...point, host: 'northpharm' },
      { ...point, name: ' ' },
      { ...point, state: 'open' },
      { ...point, at: [1, 2] },
    ]) {
      expect((await propose('outsider', words)).status, JSON.stringify(words)).toBe(400)
    }
    expect(await errorOf(propose('rider', { name: '站', host: 'liuwannorthpharm' }))).toBe(
      '404 unknown_place',
    )
    expect(await errorOf(propose('rider', { ...point, name: '打 13800138000' }))).toBe(
      '422 personal_words',
    )
    for (let i = 0; i < 3; i++) await given(propose('outsider', point))
    expect(await errorOf(propose('outsider', point))).toBe('429 too_many')
  })

  it('gets its plaque from the desk alone, and is a place of the map from then on', async () => {
    await proposed()
    for (const who of ['resident', 'station_master', 'operator', 'outsider'] as Who[]) {
      expect((await step(who, 'plaque', PLAQUE, 'proposed')).status, who).toBe(403)
    }
    const once = 'plaque-it-once'
    const first = await given(step('coordinator', 'plaque', PLAQUE, 'proposed', once))
    expect(await given(step('coordinator', 'plaque', PLAQUE, 'proposed', once))).toEqual(first)
    expect(await onTheMap('proposed')).toMatchObject({
      ...{ name: '北岸药店站', open: 'closed' },
      station: { state: 'plaqued', plaque: { no: 'GH-007', on: '2026-11-20' } },
    })
    const found = await given<PlacesAnswer>(call('/api/communities/guihuali/search?q=药店站'))
    expect(found.features.map(({ properties: { id } }) => id)).toEqual(['proposed'])
    const byLetters = await given<PlacesAnswer>(call('/api/communities/guihuali/search?q=baydz'))
    expect(byLetters.features.map(({ properties: { id } }) => id)).toEqual(['proposed'])
    expect(await errorOf(step('coordinator', 'plaque', PLAQUE, 'proposed'))).toBe('409 step_taken')
    expect(await errorOf(step('coordinator', 'plaque', { ...PLAQUE, after: 2 }, 'proposed'))).toBe(
      '409 station_not_now',
    )
  })

  it('has a number of its own; declined, it tells its proposer why and frees the shop', async () => {
    await db.insert(station).values({
      placeId: STATION,
      communityId: home.id,
      plaqueNo: 'GH-007',
      plaquedOn: '2020-07-01',
    })
    await proposed()
    expect(await errorOf(step('coordinator', 'plaque', PLAQUE, 'proposed'))).toBe(
      '409 plaque_taken',
    )
    expect(await onTheMap('proposed')).toBe(undefined)
    const because = '离桂花里站太近'
    expect((await step('coordinator', 'refusal', { after: 1 }, 'proposed')).status).toBe(400)
    await given(step('coordinator', 'refusal', { after: 1, because }, 'proposed'))
    expect(await seen('resident', 'proposed')).toMatchObject({ state: 'declined', because })
    expect(await seen('coordinator', 'proposed')).toBe(undefined)
    await given(propose('rider', { name: '再来一次', host: 'northpharm' }))
  })
})

describe('a station there is', () => {
  it('is open where an import brought it; its master and staff shut and open it, nobody else', async () => {
    expect(await seen('guest')).toMatchObject({ state: 'open', seq: 0, can: [] })
    expect((await seen('station_master'))?.can).toEqual(['close'])
    expect((await seen('coordinator'))?.can).toEqual(['close', 'suspend'])
    for (const who of ['guest', 'resident', 'rider', 'outsider', 'responder'] as Who[]) {
      const status = who === 'guest' ? 401 : 403
      expect((await step(who, 'closure', { after: 0 })).status, who).toBe(status)
    }
    expect((await step('station_master', 'closure', { after: 0 }, 'guihuarest')).status).toBe(403)
    await given(step('station_master', 'closure', { after: 0 }))
    expect(await onTheMap()).toMatchObject({ open: 'closed', station: { state: 'closed' } })
    await given(step('operator', 'opening', { after: 1 }))
    expect((await onTheMap())?.station?.state).toBe('open')
    expect(await errorOf(step('operator', 'opening', { after: 2 }))).toBe('409 station_not_now')
  })

  it('of two who shut it at once, one does; the other is told', async () => {
    const answers = await Promise.all([
      step('station_master', 'closure', { after: 0 }),
      step('coordinator', 'closure', { after: 0 }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await db.$count(stationStep)).toBe(1)
    for (const after of [-1, 0.5, '1', undefined]) {
      expect((await step('coordinator', 'opening', { after })).status).toBe(400)
    }
    expect(await errorOf(step('coordinator', 'opening', { after: 9 }))).toBe('409 step_taken')
    expect(await errorOf(step('coordinator', 'opening', { after: 1 }, 'northmarkt'))).toBe(
      '404 unknown_station',
    )
  })

  it('that is suspended is shown as such, with why, and its master cannot open it', async () => {
    const because = '装修到月底'
    expect((await step('station_master', 'suspension', { after: 0, because })).status).toBe(403)
    await given(step('coordinator', 'suspension', { after: 0, because }))
    expect(await onTheMap()).toMatchObject({
      open: 'closed',
      station: { state: 'suspended', because },
    })
    const { open } = (
      await given<{ features: { properties: { open: string } }[] }>(
        call('/ogc/collections/places-guihuali/items?kind=station'),
      )
    ).features[0].properties
    expect(open).toBe('closed')
    expect(await errorOf(step('station_master', 'opening', { after: 1 }))).toBe(
      '409 station_not_now',
    )
    await given(step('coordinator', 'resumption', { after: 1, because: '装修好了' }))
    expect((await onTheMap())?.station?.state).toBe('open')
  })
})

describe('what is told of a station', () => {
  it('is what its master wrote, and an import leaves it alone', async () => {
    const words = {
      hours: '周一至周五 8点-18点',
      phone: '0571-5550 0199',
      services: ['量血压', '缝补'],
    }
    await given(edit('station_master', words))
    expect(await onTheMap()).toMatchObject({
      ...{ hours: 'Mo-Fr 08:00-18:00', phone: '0571-5550 0199' },
      station: { state: 'open', services: ['量血压', '缝补'] },
    })
    const [row] = await db.select().from(place).where(eq(place.id, STATION))
    expect(JSON.parse(row?.editedFields ?? '')).toEqual(['hours', 'phone'])
    await given(edit('coordinator', { phone: null }))
    expect((await onTheMap())?.phone).toBe(null)
  })

  it('is found by its services, and by those of today alone', async () => {
    const found = async (query: string) => {
      const path = `/api/communities/guihuali/search?q=${query}`
      const { features } = await given<PlacesAnswer>(call(path))
      return features.map(({ properties: { id } }) => id)
    }
    await given(edit('station_master', { services: ['量血压'] }))
    expect(await found('血压')).toEqual([STATION])
    await given(edit('station_master', { services: ['理发'] }))
    expect([await found('血压'), await found('理发')]).toEqual([[], [STATION]])
    expect(await found('桂花里志')).toEqual([STATION])
  })

  it('is nobody else’s to write, and no nonsense', async () => {
    for (const who of ['guest', 'resident', 'rider', 'outsider'] as Who[]) {
      const status = who === 'guest' ? 401 : 403
      expect((await edit(who, { phone: '123' })).status, who).toBe(status)
    }
    const long = Array.from({ length: 9 }, () => '一样')
    for (const words of [
      {},
      { name: '别的' },
      { phone: 'call me' },
      { services: long },
      { services: [''] },
    ]) {
      expect((await edit('station_master', words)).status, JSON.stringify(words)).toBe(400)
    }
    expect(await errorOf(edit('station_master', { hours: '随缘' }))).toBe('422 hours_unreadable')
    expect(await errorOf(edit('station_master', { services: ['找 13800138000'] }))).toBe(
      '422 personal_words',
    )
    expect(await errorOf(edit('station_master', { photo: 'nothing' }))).toBe('404 unknown_photo')
  })

  it('has a photo of its master’s own, which everybody sees until another takes its place', async () => {
    const send = async (who: 'station_master' | 'rider') =>
      given<PhotoReceipt>(
        call('/api/communities/guihuali/photos?for=place', {
          method: 'POST',
          headers: { ...as(who), 'idempotency-key': `photo-of-${who}` },
          body: jpeg() as BodyInit,
        }),
      )
    const theirs = await send('rider')
    expect(await errorOf(edit('station_master', { photo: theirs.photo }))).toBe('404 unknown_photo')
    const { photo } = await send('station_master')
    await given(edit('station_master', { photo }))
    const shown = (await onTheMap())?.station?.photo ?? ''
    const answer = await call(shown)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    await given(edit('station_master', { photo: null }))
    expect((await call(shown)).status).toBe(404)
  })
})

describe('who is there', () => {
  const attend = (who: Who, hours: number, id = STATION) =>
    change(who, `/api/stations/${id}/presence`, { hours }, { method: 'PUT' })
  const leave = (who: Who) =>
    change(who, `/api/stations/${STATION}/presence`, {}, { method: 'DELETE' })
  const until = async () => (await onTheMap())?.station?.present_until

  it('is the master by one tap, until a time, and no longer', async () => {
    expect(await until()).toBe(0)
    await given(attend('station_master', 4))
    expect(await until()).toBe(clock.now + 4 * HOUR_MS)
    await given(attend('station_master', 2))
    expect(await until()).toBe(clock.now + 2 * HOUR_MS)
    await given(leave('station_master'))
    await given(leave('station_master'))
    expect(await until()).toBe(0)
    for (const hours of [13, 0, -1]) {
      expect((await attend('station_master', hours)).status, String(hours)).toBe(400)
    }
  })

  it('is said by nobody else, and of nobody whose role is over', async () => {
    for (const who of ['guest', 'resident', 'rider', 'coordinator', 'admin', 'outsider'] as Who[]) {
      const status = who === 'guest' ? 401 : 403
      expect((await attend(who, 1)).status, who).toBe(status)
    }
    expect((await attend('station_master', 1, 'guihuarest')).status).toBe(403)
    await given(attend('station_master', 4))
    const end = 'update membership set revoked_at = ? where id = ?'
    await env.DB.prepare(end).bind(clock.now, 'held-station_master').run()
    expect(await until()).toBe(null)
    await env.DB.prepare(end).bind(null, 'held-station_master').run()
  })

  it('is the master who is on duty there; of what was before, nothing is kept', async () => {
    const untilAt = clock.now + 3 * HOUR_MS
    await db.insert(duty).values({
      ...{ id: 'd1', personId: castMember('station_master').id, communityId: home.id },
      ...{ membershipId: 'held-station_master', beganAt: clock.now, untilAt },
    })
    expect(await until()).toBe(untilAt)
    await db.delete(duty)
    const before = await db.$count(journal)
    await given(attend('station_master', 4))
    await given(attend('station_master', 5))
    expect([await db.$count(presence), await db.$count(journal)]).toEqual([1, before])
    await given(leave('station_master'))
    expect(await db.$count(presence)).toBe(0)
  })
})
