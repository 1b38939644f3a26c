import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { differing, fieldsOf, isSo, pick } from './change.ts'
import { hoursOfSimple, simpleOfHours } from './change-hours.ts'
import { AddedPlace, ChangedPlace } from './change-words.ts'

const span = (from: string, to: string) => ({ from, to })

const SHOP = fieldsOf(
  {
    id: 'shop',
    kind: 'convenience',
    name: '小店',
    nameEn: null,
    at: [120, 30],
    address: null,
    phone: '5550 0101',
    hours: null,
    wheelchair: 'no',
    amenities: [],
  },
  false,
)

describe('what a change would change', () => {
  it('is what is not so already, and no position within a metre', () => {
    const wanted = { phone: '5550 0199', name: '小店', at: [120.000001, 30] } as const
    expect(differing(SHOP, wanted)).toEqual({ phone: '5550 0199' })
    expect(differing(SHOP, { at: [120.0001, 30] })).toEqual({ at: [120.0001, 30] })
    expect(isSo(SHOP, { name: '小店', hidden: false })).toBe(true)
    expect(isSo(SHOP, { hidden: true })).toBe(false)
  })

  it('has before it what the same fields are now', () => {
    expect(pick(SHOP, { phone: null, hidden: true })).toEqual({ phone: '5550 0101', hidden: false })
  })
})

describe('simple hours', () => {
  it.each([
    [span('08:00', '20:00'), span('08:00', '20:00'), 'Mo-Su 08:00-20:00'],
    [span('08:00', '20:00'), span('09:30', '17:00'), 'Mo-Fr 08:00-20:00; Sa,Su 09:30-17:00'],
    [span('08:00', '18:00'), null, 'Mo-Fr 08:00-18:00'],
    [null, span('18:00', '02:00'), 'Sa,Su 18:00-02:00'],
  ])('%j and %j are %s, and are read back', (weekdays, weekend, written) => {
    expect(hoursOfSimple({ weekdays, weekend })).toBe(written)
    expect(simpleOfHours(written)).toEqual({ weekdays, weekend })
  })

  it('are none where a time is missing or the door never opens', () => {
    expect(hoursOfSimple({ weekdays: span('08:00', ''), weekend: null })).toBe(null)
    expect(hoursOfSimple({ weekdays: span('8:00', '20:00'), weekend: null })).toBe(null)
    expect(hoursOfSimple({ weekdays: null, weekend: null })).toBe(null)
  })

  it.each(['24/7', 'Mo-Sa 08:00-20:00', 'Mo-Fr 08:00-12:00,13:00-17:00', 'gibberish', ''])(
    '%j takes more words than these',
    (recorded) => expect(simpleOfHours(recorded)).toBe(null),
  )
})

describe('the words of a change', () => {
  const added = { kind: 'repair', name: ' 修鞋摊\n', at: [120, 30] }
  const reads = (schema: v.GenericSchema, words: unknown) => v.safeParse(schema, words).success

  it('are lines without what is not seen, and an empty one is none', () => {
    const { place, note } = v.parse(AddedPlace, { place: { ...added, phone: '' }, note: ' ' })
    expect(place).toMatchObject({ name: '修鞋摊', phone: null, hours: null })
    expect(note).toBe(null)
    const edit = { kind: 'edit', fields: { address: '' } }
    expect(v.parse(ChangedPlace, edit)).toMatchObject({ fields: { address: null } })
  })

  it.each([
    { kind: 'edit', fields: {} },
    { kind: 'edit', fields: { name: '' } },
    { kind: 'edit', fields: { name: null } },
    { kind: 'edit', fields: { phone: 'call me' } },
    { kind: 'edit', fields: { hidden: true } },
    { kind: 'edit', fields: { id: 'x' } },
    { kind: 'edit', fields: { kind: 'gold' } },
    { kind: 'edit', fields: { kind: 'station' } },
    { kind: 'edit', fields: { at: [200, 0] } },
    { kind: 'flag', flag: 'boring' },
    { kind: 'add', place: added },
    { kind: 'remove', note: 'x'.repeat(121) },
  ])('%j says nothing that can be done', (words) => expect(reads(ChangedPlace, words)).toBe(false))

  it('an added place has a kind, a name and a position', () => {
    for (const missing of Object.keys(added)) {
      const place = Object.fromEntries(Object.entries(added).filter(([key]) => key !== missing))
      expect(reads(AddedPlace, { place }), missing).toBe(false)
    }
  })
})
