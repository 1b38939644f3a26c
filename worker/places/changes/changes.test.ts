import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { castMember } from '../../../domain/accounts/cast.ts'
import type {
  ChangeReceipt,
  MyChangesAnswer,
  PlaceChangesAnswer,
  PlacesAnswer,
  SearchAnswer,
} from '../../api.ts'
import { connect } from '../../db/connect.ts'
import { given, type Who, why } from '../../issues/testing.ts'
import { journal } from '../../journal/table.ts'
import { allowance } from '../../limits/table.ts'
import { call } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { clock } from '../../testing/clock.ts'
import { at } from '../../testing/neighbourhood.ts'
import { settle } from '../../testing/settle.ts'
import { place } from '../table.ts'
import { initialsOf } from './initials.ts'
import { placeChange } from './table.ts'

const db = connect(env.DB)
const HERE = '/api/communities/guihuali'
const PHARMACY = 'northpharm'
const STATION = 'guihuastn1'

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  const home = await settle(env)
  await settleCast(env, home, await settle(env, { slug: 'liuwan' }))
})

beforeEach(async () => {
  await db.delete(allowance)
  await db.delete(placeChange)
})

const post = (who: Who, path: string, words: object = {}, once?: string) => {
  clock.now += 1000
  return call(path, sending(who, words, once ? { once } : {}))
}

const change = (who: Who, words: object, { id = PHARMACY, once = '' } = {}) =>
  post(who, `/api/places/${id}/changes`, words, once || undefined)

const edit = (who: Who, fields: object, how = {}) => change(who, { kind: 'edit', fields }, how)

const changed = async (answer: Promise<Response>) => (await given<ChangeReceipt>(answer)).change

const decide = (
  who: Who,
  id: string,
  what: 'acceptance' | 'refusal' | 'undoing' | 'withdrawal',
  words: object = {},
  once?: string,
) => post(who, `/api/place-changes/${id}/${what}`, words, once)

const desk = (query = '', who: Who = 'coordinator') =>
  given<PlaceChangesAnswer>(call(`${HERE}/place-changes${query}`, { headers: as(who as 'admin') }))

const rowOf = async (id = PHARMACY) => {
  const [row] = await db.select().from(place).where(eq(place.id, id))
  if (!row) throw new Error(`there is no ${id}`)
  return row
}

const listed = async () => {
  const { features } = await given<PlacesAnswer>(call(`${HERE}/places`))
  return features.map(({ properties }) => properties.name)
}

const found = async (q: string) => {
  const path = `${HERE}/search?q=${encodeURIComponent(q)}`
  const { features } = await given<SearchAnswer>(call(path))
  return features.map(({ properties }) => properties.name)
}

const SHOP = { kind: 'repair', name: '张师傅修鞋', at: at(30, 30) }

describe('a correction', () => {
  it('of a neighbour waits for the desk, and is so once it agrees', async () => {
    const before = await rowOf()
    const receipt = await given<ChangeReceipt>(edit('resident', { phone: '0571-5550 0166' }))
    expect(receipt).toMatchObject({ state: 'waiting', place: PHARMACY, what: 'edit' })
    expect((await rowOf()).phone).toBe(before.phone)
    const { changes, waiting } = await desk()
    expect(waiting).toBe(1)
    expect(changes).toMatchObject([
      {
        id: receipt.change,
        by: castMember('resident').name,
        before: { phone: null },
        after: { phone: '0571-5550 0166' },
        now: { name: '北岸药店' },
        can_undo: false,
      },
    ])
    await given(decide('coordinator', receipt.change, 'acceptance'))
    expect(await rowOf()).toMatchObject({ phone: '0571-5550 0166', editedFields: '["phone"]' })
    expect((await desk()).waiting).toBe(0)
    const [row] = (await desk('?state=decided')).changes
    expect(row).toMatchObject({ state: 'accepted', can_undo: true })
    const told = await db
      .select()
      .from(journal)
      .where(eq(journal.subject, `place:${PHARMACY}`))
    expect(told.map(({ kind }) => kind)).toEqual(['place.proposed', 'place.changed'])
    expect(JSON.stringify(told)).not.toContain('5550')
  })

  it('of staff and of the master of the place is so at once; elsewhere a master’s waits', async () => {
    const state = async (who: Who, id: string) =>
      (await given<ChangeReceipt>(edit(who, { address: `桂花里路 ${clock.now} 号` }, { id }))).state
    expect(await state('operator', PHARMACY)).toBe('accepted')
    expect(await state('station_master', STATION)).toBe('accepted')
    expect(await state('station_master', PHARMACY)).toBe('waiting')
    expect((await rowOf(STATION)).address).toContain('桂花里路')
  })

  it('of a name is found by the new one, its pinyin too, and no longer by the old', async () => {
    await given(edit('coordinator', { name: '长青大药房' }))
    expect([await found('大药房'), await found('dyf'), await found('北岸药')]).toEqual([
      ['长青大药房'],
      ['长青大药房'],
      [],
    ])
    const id = (await desk('?state=decided')).changes[0]?.id ?? ''
    await given(decide('coordinator', id, 'undoing'))
    expect(await found('北岸药')).toEqual(['北岸药店'])
  })

  it('that changes nothing, tells who somebody is, or cannot be read is refused with a word', async () => {
    const { phone } = await rowOf()
    expect(await why(edit('resident', { phone, name: '北岸药店' }))).toBe('409 nothing_changed')
    for (const words of [{ name: '王五 13812345678' }, { address: '浙A12345 旁边' }]) {
      expect(await why(edit('resident', words))).toBe('422 personal_words')
    }
    const noted = { kind: 'flag', flag: 'gone', note: '打 13812345678 问' }
    expect(await why(change('resident', noted))).toBe('422 personal_words')
    expect(await why(edit('resident', { hours: 'now and then' }))).toBe('422 hours_unreadable')
    expect(await why(edit('resident', { at: [121, 31] }))).toBe('400 outside_community')
    expect(await why(edit('resident', { at: at(30, 30).toReversed() }))).toMatch(/^400/)
    expect(await db.$count(placeChange)).toBe(0)
  })

  it('sent twice is one', async () => {
    const once = 'corrected-once'
    const send = () => edit('resident', { phone: '12345' }, { once })
    const first = await given(send())
    expect(await given(send())).toEqual(first)
    expect(await db.$count(placeChange)).toBe(1)
    expect(await why(edit('resident', { phone: '12345' }))).toBe('409 already_flagged')
    expect(await db.$count(placeChange)).toBe(1)
    const id = (await desk()).changes[0]?.id ?? ''
    const agree = () => decide('coordinator', id, 'acceptance', {}, 'accepted-once')
    const agreed = await given(agree())
    expect(await given(agree())).toEqual(agreed)
    const undo = () => decide('coordinator', id, 'undoing', {}, 'undone-once-1')
    expect(await given(undo())).toEqual(await given(undo()))
    const atOnce = () => edit('coordinator', { phone: '67890' }, { once: 'at-once-once' })
    expect(await given(atOnce())).toEqual(await given(atOnce()))
    const hide = () => change('coordinator', { kind: 'remove' }, { once: 'hidden-once' })
    const hidden = await given<ChangeReceipt>(hide())
    expect(await given(hide())).toEqual(hidden)
    await given(decide('coordinator', hidden.change, 'undoing'))
  })

  it('of two desks that decide at once, one does', async () => {
    for (const second of ['acceptance', 'refusal'] as const) {
      const id = await changed(edit('resident', { phone: `${clock.now}` }))
      const words = second === 'refusal' ? { because: 'not_so' } : {}
      const answers = await Promise.all([
        decide('coordinator', id, 'acceptance'),
        decide('operator', id, second, words),
      ])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
      const lost = answers.find(({ status }) => status === 409) as Response
      expect(await why(lost)).toBe('409 already_decided')
    }
  })

  it('of two who change different things at once, both are kept', async () => {
    const ids = [
      await changed(edit('resident', { hours: 'Mo-Su 09:00-21:00' })),
      await changed(edit('rider', { wheelchair: 'yes', name: '北岸大药房' })),
    ]
    await Promise.all(
      ids.map((id, i) => given(decide(i ? 'operator' : 'coordinator', id, 'acceptance'))),
    )
    expect(await rowOf()).toMatchObject({
      hours: 'Mo-Su 09:00-21:00',
      wheelchair: 'yes',
      name: '北岸大药房',
    })
  })
})

it('the desk reads on where a page ends: what waits longest first, of what is decided the latest', async () => {
  const ids: string[] = []
  for (const digit of [1, 2, 3]) ids.push(await changed(edit('rider', { phone: `600${digit}` })))
  const paged = async (query: string) => {
    const first = await desk(`?limit=2&${query}`)
    const rest = await desk(`?limit=2&${query}&before=${first.next}`)
    expect(rest.next).toBe(null)
    return [...first.changes, ...rest.changes].map(({ id }) => ids.indexOf(id))
  }
  expect(await paged('state=waiting')).toEqual([0, 1, 2])
  expect(await paged(`place=${PHARMACY}`)).toEqual([2, 1, 0])
  for (const i of [1, 2, 0]) await given(decide('operator', ids[i] ?? '', 'acceptance'))
  expect(await paged('state=decided')).toEqual([0, 2, 1])
})

describe('undoing', () => {
  it('brings back what was, and what an import says of it counts again', async () => {
    const before = await rowOf('southtoile')
    const how = { id: 'southtoile' }
    const first = await changed(edit('operator', { phone: '111' }, how))
    const second = await changed(edit('operator', { phone: '222', address: '南岸' }, how))
    expect(await why(decide('operator', first, 'undoing'))).toBe('409 changed_since')
    const [newer, older] = (await desk('?place=southtoile&state=decided')).changes
    expect([newer?.can_undo, older?.can_undo]).toEqual([true, false])
    await given(decide('operator', second, 'undoing'))
    expect(await rowOf('southtoile')).toMatchObject({
      phone: '111',
      address: null,
      editedFields: '["phone"]',
    })
    await given(decide('operator', first, 'undoing'))
    const after = await rowOf('southtoile')
    expect(after).toEqual({ ...before, updatedAt: after.updatedAt })
    expect(await why(decide('operator', first, 'undoing'))).toBe('409 not_in_force')
  })

  it('is refused where the place was changed by another way', async () => {
    const id = await changed(edit('operator', { phone: '333' }))
    await db.update(place).set({ phone: '444' }).where(eq(place.id, PHARMACY))
    expect(await why(decide('operator', id, 'undoing'))).toBe('409 changed_since')
    expect((await rowOf()).phone).toBe('444')
  })

  it('of two at once, one does', async () => {
    const id = await changed(edit('operator', { phone: `5${clock.now}` }))
    const answers = await Promise.all([
      decide('operator', id, 'undoing'),
      decide('coordinator', id, 'undoing'),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('a place', () => {
  it('that is added is found once the desk agrees, and hidden when that is undone', async () => {
    const receipt = await given<ChangeReceipt>(
      post('outsider', `${HERE}/places`, { place: SHOP, note: '桥头' }),
    )
    expect(receipt.state).toBe('waiting')
    expect(await found('修鞋')).toEqual([])
    expect((await desk()).changes[0]).toMatchObject({ kind: 'add', now: null, note: '桥头' })
    const again = post('outsider', `${HERE}/places`, { place: SHOP })
    expect(await why(again)).toBe('409 already_flagged')
    await given(decide('operator', receipt.change, 'acceptance'))
    expect([await found('修鞋'), await found('zsf')]).toEqual([[SHOP.name], [SHOP.name]])
    expect(await rowOf(receipt.place)).toMatchObject({ source: null, kind: 'repair' })
    await given(decide('operator', receipt.change, 'undoing'))
    expect([await found('修鞋'), await listed()].flat()).not.toContain(SHOP.name)
    expect((await call(`/api/places/${receipt.place}/amenities`)).status).toBe(404)
  })

  it('that staff hide is found by nobody, and shown again by undoing', async () => {
    expect(await why(change('resident', { kind: 'remove' }))).toBe('403 not_permitted')
    const name = (await rowOf()).name
    const id = await changed(change('coordinator', { kind: 'remove', note: '关门了' }))
    expect(await listed()).not.toContain(name)
    expect(await found(name)).toEqual([])
    expect((await call(`/api/places/${PHARMACY}/amenities`)).status).toBe(404)
    expect(await why(edit('resident', { phone: '1234' }))).toBe('404 unknown_place')
    expect((await rowOf()).editedFields).toContain('hidden_at')
    await given(decide('coordinator', id, 'undoing'))
    expect(await listed()).toContain(name)
    expect((await rowOf()).editedFields).not.toContain('hidden_at')
  })

  it('that is flagged waits, once for each who says so; the desk hides it or says it is put right', async () => {
    const gone = { kind: 'flag', flag: 'gone' }
    const id = await changed(change('resident', gone))
    expect(await why(change('resident', gone))).toBe('409 already_flagged')
    const other = await changed(change('rider', gone))
    expect((await decide('coordinator', id, 'acceptance')).status).toBe(400)
    await given(decide('coordinator', id, 'acceptance', { place: 'keep' }))
    expect((await rowOf()).hiddenAt).toBe(null)
    await given(decide('coordinator', other, 'acceptance', { place: 'hide' }))
    expect((await rowOf()).hiddenAt).toBe(clock.now)
    const decided = (await desk('?state=decided')).changes
    expect(decided.map(({ can_undo }) => can_undo)).toEqual([true, false])
    await given(decide('coordinator', other, 'undoing'))
    expect((await rowOf()).hiddenAt).toBe(null)
  })
})

describe('who proposes', () => {
  const mine = (who: Who) =>
    given<MyChangesAnswer>(call(`${HERE}/place-changes/mine`, { headers: as(who as 'admin') }))

  it('sees their own, takes back what waits, and reads why another was turned down', async () => {
    const first = await changed(edit('resident', { phone: '5550 1' }))
    const second = await changed(edit('resident', { phone: '5550 2' }))
    await changed(edit('rider', { phone: '5550 3' }))
    await given(decide('resident', first, 'withdrawal'))
    await given(decide('coordinator', second, 'refusal', { because: 'unclear' }))
    const { changes } = await mine('resident')
    expect(changes.map(({ state, because }) => [state, because])).toEqual([
      ['refused', 'unclear'],
      ['taken_back', null],
    ])
    expect(await why(decide('resident', second, 'withdrawal'))).toBe('409 already_decided')
  })

  it('is signed in; nobody decides but staff, and strangers do not even learn of it', async () => {
    expect((await edit('guest', { phone: '1234' })).status).toBe(401)
    expect((await post('guest', `${HERE}/places`, { place: SHOP })).status).toBe(401)
    const id = await changed(edit('resident', { phone: '5550 4' }))
    for (const what of ['acceptance', 'refusal', 'undoing'] as const) {
      const words = what === 'refusal' ? { because: 'known' } : {}
      for (const who of ['resident', 'rider', 'station_master'] as const) {
        expect((await decide(who, id, what, words)).status, `${who} ${what}`).toBe(403)
      }
      expect((await decide('outsider', id, what, words)).status).toBe(404)
      expect((await decide('guest', id, what, words)).status).toBe(401)
    }
    expect((await decide('rider', id, 'withdrawal')).status).toBe(403)
    expect((await decide('outsider', id, 'withdrawal')).status).toBe(404)
    for (const who of ['resident', 'station_master', 'outsider'] as const) {
      const answer = await call(`${HERE}/place-changes`, { headers: as(who) })
      expect(answer.status, who).toBe(403)
    }
    expect((await decide('coordinator', 'nobody', 'acceptance')).status).toBe(404)
  })

  it('forges nothing', async () => {
    const forged = [
      { kind: 'edit', fields: { id: 'x' } },
      { kind: 'edit', fields: { hidden: true } },
      { kind: 'edit', fields: { phone: '1' }, state: 'accepted' },
      { kind: 'edit', fields: { phone: '1' }, by: 'demo-admin' },
      { kind: 'add', place: SHOP },
    ]
    for (const words of forged) {
      expect((await change('resident', words)).status, JSON.stringify(words)).toBe(400)
    }
    expect(
      (await post('resident', '/api/communities/nowhere/places', { place: SHOP })).status,
    ).toBe(404)
  })

  it('too often is asked to wait; staff are not', async () => {
    const answers: number[] = []
    for (let i = 0; i < 12; i++) {
      answers.push(
        (
          await call(
            `/api/places/${PHARMACY}/changes`,
            sending('volunteer', { kind: 'edit', fields: { phone: `99 ${i}00` } }),
          )
        ).status,
      )
    }
    expect(answers.filter((status) => status === 429)).toHaveLength(2)
    for (let i = 0; i < 12; i++) await given(edit('operator', { phone: `98 ${i}00` }))
  })

  it('takes what waits along when they leave; what took effect stays', async () => {
    const id = await changed(
      change('outsider', { kind: 'edit', fields: { phone: '5550 7' }, note: '我问过' }),
    )
    await given(decide('coordinator', id, 'acceptance'))
    const waits = await changed(edit('outsider', { phone: '5550 8' }))
    await given(call('/api/account/close', sending('outsider', { sure: true })))
    expect((await rowOf()).phone).toBe('5550 7')
    const left = await db.select().from(placeChange)
    expect(left.find((row) => row.id === waits)?.state).toBe('taken_back')
    expect(left.find((row) => row.id === id)).toMatchObject({ state: 'accepted', note: null })
  })
})

it.each([
  ['桂花里志愿服务站', 'ghlzyfwz'],
  ['阿姨 24小时', 'ay24xs'],
  ['早餐 Coffee', 'zccoffee'],
  ['7-11', null],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
