import { describe, expect, it } from 'vitest'
import type { LngLat } from '../kit/geo.ts'
import { compareList, type Verdict } from './list-compare.ts'
import { columnsOf, type ListField } from './list-fields.ts'
import { hoursOfWords } from './list-hours.ts'
import { readRow } from './list-row.ts'
import { shiftedRows } from './list-shift.ts'
import { amenitiesOfWords, kindOfWord, wheelchairOfWord } from './list-words.ts'
import type { Place } from './place.ts'

const BOUNDS = [120, 30, 120.1, 30.1] as const

const HEADERS = [
  '编号',
  '名称',
  '类别',
  '经度',
  '纬度',
  '电话',
  '营业时间',
  '无障碍',
  '便民设施',
] as const

/** 0.0001° of longitude is 9.6 m here. */
const at = (east: number): LngLat => [120.05 + east * 1e-4, 30.05]

const place = (id: string, name: string, east: number, more: Partial<Place> = {}): Place => ({
  id,
  name,
  kind: 'toilet',
  nameEn: null,
  at: at(east),
  address: null,
  phone: null,
  hours: null,
  wheelchair: null,
  amenities: [],
  ...more,
})

type Row = Partial<Record<(typeof HEADERS)[number], string | number>>

const there = (east: number): Row => ({ 经度: at(east)[0], 纬度: at(east)[1] })

function compared(places: readonly Place[], rows: readonly Row[]): Verdict[] {
  const read = columnsOf(HEADERS)
  if (!read.ok) throw new Error(read.error)
  const reading = { columns: read.columns, toWgs84: (position: LngLat) => position }
  return compareList(
    rows.map((row, i) =>
      readRow(
        i + 2,
        HEADERS.map((header) => String(row[header] ?? '')),
        reading,
      ),
    ),
    { places, bounds: BOUNDS, readsHours: (hours) => !hours.includes('?') },
  )
}

const said = (verdicts: readonly Verdict[]) =>
  verdicts.map((verdict) => {
    if (verdict.is === 'refused') return `refused: ${verdict.refusal.why}`
    return verdict.is === 'changed' ? `changed: ${verdict.fields}` : verdict.is
  })

const TOILET: Row = { 名称: '柳岸公厕', 类别: '公厕', ...there(0) }

describe('a row is about', () => {
  it('the place of its id, wherever and whatever it is called', () => {
    const known = [place('p1', '旧名', 0)]
    expect(said(compared(known, [{ 编号: 'p1', 名称: '新名', ...there(40) }]))).toEqual([
      'changed: name,at',
    ])
  })

  it('the place of its name within 50 m, and no farther', () => {
    const known = [place('p1', '柳岸公厕', 0)]
    const row = (east: number) => ({ ...TOILET, ...there(east) })
    expect(said(compared(known, [row(5)]))).toEqual(['changed: at'])
    expect(said(compared(known, [row(6)]))).toEqual(['new'])
  })

  it('the one of its kind first, then the nearest', () => {
    const known = [
      place('a', '望京', 1, { kind: 'bus' }),
      place('b', '望京', 3),
      place('c', '望京', 4),
    ]
    const [verdict] = compared(known, [{ 名称: '望京', 类别: '公厕', ...there(2) }])
    expect(verdict).toMatchObject({ is: 'changed', before: { id: 'b' } })
  })

  it('the only one of its name when it has no position, and nothing when there are several', () => {
    const row = { 名称: '柳岸公厕', 电话: '5550 0101' }
    expect(said(compared([place('a', '柳岸公厕', 0)], [row]))).toEqual(['changed: phone'])
    const twins = [place('a', '柳岸公厕', 0), place('b', '柳岸公厕', 90)]
    expect(said(compared(twins, [row]))).toEqual(['refused: several'])
    expect(said(compared([], [row]))).toEqual(['refused: missing'])
  })

  it('nothing when its id is one of ours and not here; an office’s own number is passed over', () => {
    expect(said(compared([], [{ ...TOILET, 编号: '0a1b2c3d4e' }]))).toEqual(['refused: unknown_id'])
    expect(said(compared([], [{ ...TOILET, 编号: '17' }]))).toEqual(['new'])
  })
})

it('a list in another system than was said shows by its namesakes not far off', () => {
  const known = [place('a', '柳岸公厕', 0), place('b', '柳岸公厕', 40, { kind: 'bus' })]
  const shifted = (row: Row) => shiftedRows(compared(known, [row]), known)
  expect(shifted({ ...TOILET, ...there(60) })).toBe(1)
  expect(
    [TOILET, { ...TOILET, ...there(160) }, { ...TOILET, 名称: '他', ...there(60) }].map(shifted),
  ).toEqual([0, 0, 0])
})

it('an empty cell says nothing, and a metre is no move', () => {
  const known = [place('p1', '柳岸公厕', 0, { phone: '5550 0101', amenities: ['water'] })]
  expect(said(compared(known, [TOILET]))).toEqual(['same'])
  expect(said(compared(known, [{ ...TOILET, 经度: at(0)[0] + 5e-6 }]))).toEqual(['same'])
  expect(said(compared(known, [{ ...TOILET, 便民设施: '无', 电话: 110 }]))).toEqual([
    'changed: phone,amenities',
  ])
})

it('a place is spoken of once, whether it is known or new', () => {
  const known = [place('p1', '柳岸公厕', 0)]
  const verdicts = compared(known, [
    TOILET,
    { ...TOILET, 编号: 'p1' },
    { 名称: '新站', 类别: '驿站', ...there(50) },
    { 名称: ' 新站 ', 类别: '驿站', ...there(52) },
    { 名称: '新站', 类别: '驿站', ...there(80) },
  ])
  expect(said(verdicts)).toEqual(['same', 'refused: double', 'new', 'refused: double', 'new'])
  expect(verdicts[3]).toMatchObject({ line: 5, refusal: { of: 4 } })
})

it.each<[string, Row, object]>([
  ['no name', { 类别: '公厕', ...there(0) }, { why: 'missing', field: 'name' }],
  ['no kind', { 名称: '甲', ...there(0) }, { why: 'missing', field: 'kind' }],
  ['no position', { 名称: '甲', 类别: '公厕' }, { why: 'missing', field: 'position' }],
  [
    'half a position',
    { 名称: '甲', 类别: '公厕', 经度: 120.05 },
    { why: 'unreadable', field: 'position' },
  ],
  [
    'another kind',
    { ...TOILET, 类别: '杂货' },
    { why: 'unreadable', field: 'kind', value: '杂货' },
  ],
  ['other hours', { ...TOILET, 营业时间: '?' }, { why: 'unreadable', field: 'hours', value: '?' }],
  ['another amenity', { ...TOILET, 便民设施: '水、酒' }, { field: 'amenities', value: '酒' }],
  ['another word for wheels', { ...TOILET, 无障碍: '也许' }, { field: 'wheelchair' }],
  ['far away', { ...TOILET, 经度: 121 }, { why: 'outside', swapped: 'no' }],
  ['swapped', { ...TOILET, 经度: at(0)[1], 纬度: at(0)[0] }, { why: 'outside', swapped: 'yes' }],
  ['too much', { ...TOILET, 名称: '长'.repeat(256) }, { why: 'too_long', field: 'name' }],
])('a row with %s is refused, and says why', (_, row, refusal) => {
  expect(compared([], [row])).toMatchObject([{ line: 2, is: 'refused', refusal }])
})

it('what already stands is not refused: only what a row would bring', () => {
  const odd = place('p1', '柳岸公厕', 0, { hours: '?', at: [121, 30] })
  expect(said(compared([odd], [{ 编号: 'p1', 名称: '柳岸公厕', 营业时间: '?' }]))).toEqual(['same'])
})

describe('columns', () => {
  const fields = (headers: string[], map?: Record<string, ListField>) => {
    const read = columnsOf(headers, map)
    return read.ok ? read.columns : read.error
  }
  it.each<[string[], unknown]>([
    [
      ['序号', ' 名称 ', '经度（WGS-84）', '纬度(°)', '联系电话：', '备注'],
      [null, 'name', 'lng', 'lat', 'phone', null],
    ],
    [
      ['Name', 'Category', 'Longitude', 'LAT', 'Opening hours'],
      ['name', 'kind', 'lng', 'lat', 'hours'],
    ],
    [
      ['名称', '坐标', '地址', '详细地址'],
      ['name', 'position', 'address', null],
    ],
    [['甲', '公厕', '120.05', '30.05'], 'no_header'],
  ])('%j hold %j', (headers, held) => {
    expect(fields(headers)).toEqual(held)
  })

  it('hold what somebody said, before what their headers suggest', () => {
    expect(fields(['点位', '名称', '地址'], { 点位: 'name' })).toEqual(['name', null, 'address'])
    expect(fields(['名称'], { 没有: 'phone' })).toBe('no_column')
    expect(fields(['名称', '甲', '乙'], { 甲: 'phone', 乙: 'phone' })).toBe('field_twice')
  })
})

it.each([
  ['8:00-20:00', '08:00-20:00'],
  ['８：００—２０：００', '08:00-20:00'],
  ['8点至18点半', '08:00-18:30'],
  ['9时30分-17时', '09:30-17:00'],
  ['每天 7:00~11:00、16:00~19:00', '07:00-11:00,16:00-19:00'],
  ['周一至周五 8:30-17:30；周六 9:00-12:00', 'Mo-Fr 08:30-17:30; Sa 09:00-12:00'],
  ['周一到周日：6:00-22:00', '06:00-22:00'],
  ['工作日9:00-17:00；周末10:00-16:00', 'Mo-Fr 09:00-17:00; Sa,Su 10:00-16:00'],
  ['24小时', '24/7'],
  ['全天开放', '24/7'],
  ['Mo-Fr 08:00-18:00; PH off', 'Mo-Fr 08:00-18:00; PH off'],
  ['看心情', '看心情'],
])('%s are the hours %s', (written, hours) => {
  expect(hoursOfWords(written)).toBe(hours)
})

it('kinds, wheels and amenities are known by their words in both languages, and by no others', () => {
  expect(['公厕', '公共厕所', 'Public toilet', ' TOILET '].map(kindOfWord)).toEqual(
    Array(4).fill('toilet'),
  )
  expect(['', '杂货', 'constructor'].map(kindOfWord)).toEqual([null, null, null])
  expect(['可以', '部分', '无', 'Yes', '?'].map(wheelchairOfWord)).toEqual([
    'yes',
    'limited',
    'no',
    'yes',
    null,
  ])
  expect(amenitiesOfWords('网络、水，Water; 充电')).toEqual({
    found: ['water', 'charging', 'wifi'],
  })
})
