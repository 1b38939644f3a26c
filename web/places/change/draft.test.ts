import { expect, it } from 'vitest'
import type { PlaceFields } from '../../../domain/places/change.ts'
import { draftOf, fieldsOfDraft } from './draft.ts'

const SHOP: PlaceFields = {
  kind: 'convenience',
  name: '小店',
  name_en: null,
  at: [120, 30],
  address: null,
  phone: '5550 0101',
  hours: '08:00-20:00',
  wheelchair: null,
  hidden: false,
}

const draft = draftOf(SHOP, null)

it('opened and not touched it says nothing, in whatever words its hours were recorded', () => {
  for (const hours of ['08:00-20:00', 'Mo-Su 08:00-20:00', '24/7', 'Mo-Sa 08:00-20:00', null]) {
    const shop = { ...SHOP, hours }
    expect(fieldsOfDraft(draftOf(shop, null), shop), String(hours)).toEqual({ fault: 'same' })
  }
})

it('says what is different, and what was taken out is none', () => {
  expect(fieldsOfDraft({ ...draft, phone: ' ', name: ' 大店 ' }, SHOP)).toEqual({
    fields: { name: '大店', phone: null },
  })
  expect(fieldsOfDraft({ ...draft, weekend: { ...draft.weekend, open: false } }, SHOP)).toEqual({
    fields: { hours: 'Mo-Fr 08:00-20:00' },
  })
})

it('an added place is said whole', () => {
  const added = { ...draftOf(null, [120, 30]), name: '修鞋摊', kind: 'repair' } as const
  expect(fieldsOfDraft(added, null)).toEqual({
    fields: {
      ...{ name: '修鞋摊', kind: 'repair', at: [120, 30], hours: null, wheelchair: null },
      ...{ name_en: null, phone: null, address: null },
    },
  })
})

it('what is missing is asked for, one after the other', () => {
  const shut = { open: true, from: '09:00', to: '' }
  const begun = draftOf(null, null)
  expect(fieldsOfDraft(begun, null)).toEqual({ fault: 'name' })
  expect(fieldsOfDraft({ ...begun, name: '店' }, null)).toEqual({ fault: 'kind' })
  expect(fieldsOfDraft({ ...begun, name: '店', kind: 'bank' }, null)).toEqual({ fault: 'where' })
  expect(fieldsOfDraft({ ...draft, weekdays: shut }, SHOP)).toEqual({ fault: 'hours' })
  expect(fieldsOfDraft({ ...draft, hoursAs: 'line', hoursLine: '' }, SHOP)).toEqual({
    fault: 'hours',
  })
})
