import type { LngLat } from '../../domain/kit/geo.ts'
import type { Vec } from './plane.ts'

/**
 * Where the plan's metres begin: the middle of the Tengger desert, where nothing is built, so that
 * the quarter pretends to be no real place.
 */
export const ORIGIN: LngLat = [104.5, 38.2]

/** The fictional quarter of Liuwan (柳湾, Willow Bend). Its area code is not assigned either. */
export const LIUWAN = {
  slug: 'liuwan',
  name: '柳湾',
  nameEn: 'Liuwan',
  district: '青芦区',
  /** at the corner of Shuyuan Street and Qingshi Road: the river near, one bridge within reach */
  center: [104.4979, 38.1974] as LngLat,
  timeZone: 'Asia/Shanghai',
  country: 'cn',
  phone: '0560-5550-1234',
  fictional: true,
} as const

export type Class = 'arterial' | 'secondary' | 'tertiary'

export interface Street {
  readonly zh: string
  readonly en: string
  readonly class: Class
  readonly shops: boolean
}

const street = (
  zh: string,
  en: string,
  rank: Class,
  shops: 'shops' | 'quiet' = 'quiet',
): Street => ({
  zh,
  en,
  class: rank,
  shops: shops === 'shops',
})

/** North–south streets from the west. */
export const COLUMNS: readonly Street[] = [
  street('西环路', 'West Ring Road', 'secondary'),
  street('枫林街', 'Fenglin Street', 'tertiary', 'shops'),
  street('柳湾大道', 'Liuwan Avenue', 'arterial'),
  street('书院街', 'Shuyuan Street', 'tertiary', 'shops'),
  street('新塘路', 'Xintang Road', 'secondary', 'shops'),
  street('望江路', 'Wangjiang Road', 'arterial'),
  street('槐荫街', 'Huaiyin Street', 'tertiary', 'shops'),
  street('东环路', 'East Ring Road', 'secondary'),
]

/** East–west streets from the south. */
export const ROWS: readonly Street[] = [
  street('南环路', 'South Ring Road', 'secondary'),
  street('稻香路', 'Daoxiang Road', 'tertiary', 'shops'),
  street('长宁大街', 'Changning Street', 'arterial', 'shops'),
  street('青石路', 'Qingshi Road', 'secondary', 'shops'),
  street('南岸路', 'South Bank Road', 'tertiary'),
  street('北岸路', 'North Bank Road', 'tertiary'),
  street('文昌路', 'Wenchang Road', 'secondary', 'shops'),
  street('云杉路', 'Yunshan Road', 'tertiary', 'shops'),
  street('北环路', 'North Ring Road', 'secondary'),
]

/** The river flows between these two rows; only these columns cross it. */
export const SOUTH_BANK = 4
export const NORTH_BANK = 5
export const BRIDGES: readonly number[] = [2, 5]

/** What becomes of a lot. */
export type Use =
  | 'slabs'
  | 'low'
  | 'towers'
  | 'mixed'
  | 'old'
  | 'primary_school'
  | 'middle_school'
  | 'kindergarten'
  | 'college'
  | 'hospital'
  | 'market'
  | 'centre'
  | 'square'
  | 'mall'
  | 'offices'
  | 'works'
  | 'garden'
  | 'park'
  | 'hill'
  | 'field'

/** A region cut in two by a lane, again and again, until its lots. */
export type Layout =
  | Use
  | {
      readonly cut: 'up' | 'across'
      readonly at: number
      readonly parts: readonly [Layout, Layout]
    }

const up = (at: number, west: Layout, east: Layout): Layout => ({
  cut: 'up',
  at,
  parts: [west, east],
})
const across = (at: number, south: Layout, north: Layout): Layout => ({
  cut: 'across',
  at,
  parts: [south, north],
})

/** A piece of land between streets: from column `west` to `east`, from row `south` to `north`. */
export interface Region {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
  readonly layout: Layout
}

const block = (west: number, south: number, layout: Layout, size = [1, 1]): Region => ({
  west,
  east: west + size[0],
  south,
  north: south + size[1],
  layout,
})

export const REGIONS: readonly Region[] = [
  block(0, 0, 'field'),
  block(1, 0, up(0.52, across(0.5, 'low', 'slabs'), 'slabs')),
  block(2, 0, up(0.4, 'works', 'works')),
  block(3, 0, across(0.46, up(0.5, 'slabs', 'slabs'), up(0.56, 'slabs', 'kindergarten'))),
  block(4, 0, up(0.55, 'middle_school', 'slabs')),
  block(5, 0, up(0.5, 'works', 'works')),
  block(6, 0, 'works'),

  block(0, 1, up(0.46, 'slabs', 'low')),
  block(1, 1, across(0.5, up(0.44, 'slabs', 'slabs'), up(0.6, 'slabs', 'kindergarten'))),
  block(2, 1, up(0.5, 'mall', 'slabs')),
  block(3, 1, across(0.55, up(0.48, 'slabs', 'slabs'), 'slabs')),
  block(4, 1, up(0.5, across(0.6, 'slabs', 'centre'), 'slabs')),
  block(5, 1, up(0.54, 'towers', across(0.5, 'slabs', 'garden'))),
  block(6, 1, across(0.5, 'works', 'works')),

  block(0, 2, across(0.5, 'low', up(0.46, 'slabs', 'garden'))),
  block(1, 2, up(0.5, 'slabs', across(0.55, 'slabs', 'market'))),
  block(2, 2, up(0.44, 'square', across(0.48, 'offices', 'mixed'))),
  block(3, 2, up(0.52, across(0.5, 'slabs', 'slabs'), 'slabs')),
  block(4, 2, across(0.52, up(0.5, 'slabs', 'slabs'), 'primary_school')),
  block(5, 2, up(0.5, 'slabs', across(0.5, 'mixed', 'kindergarten'))),
  block(6, 2, up(0.5, 'low', across(0.46, 'slabs', 'offices'))),

  block(0, 3, across(0.48, 'slabs', 'slabs')),
  block(1, 3, 'old'),
  block(2, 3, up(0.5, 'old', across(0.5, 'mixed', 'garden'))),
  block(3, 3, 'park', [2, 1]),
  block(5, 3, up(0.52, 'hospital', across(0.5, 'towers', 'garden'))),
  block(6, 3, across(0.48, 'slabs', 'towers')),

  block(0, 5, up(0.5, 'low', across(0.5, 'low', 'garden'))),
  block(1, 5, up(0.54, 'middle_school', across(0.5, 'slabs', 'slabs'))),
  block(2, 5, up(0.48, across(0.5, 'towers', 'mall'), 'slabs')),
  block(3, 5, across(0.5, 'towers', 'slabs')),
  block(4, 5, up(0.5, 'mixed', across(0.54, 'garden', 'slabs'))),
  block(5, 5, up(0.46, 'offices', 'offices')),
  block(6, 5, 'field'),

  block(0, 6, 'hill', [1, 2]),
  block(1, 6, across(0.5, 'slabs', 'slabs')),
  block(2, 6, up(0.5, across(0.46, 'slabs', 'centre'), across(0.55, 'slabs', 'kindergarten'))),
  block(3, 6, up(0.56, 'primary_school', across(0.5, 'slabs', 'slabs'))),
  block(4, 6, up(0.48, 'slabs', 'towers')),
  block(5, 6, up(0.5, 'works', across(0.5, 'offices', 'works'))),
  block(6, 6, 'works'),

  block(1, 7, up(0.5, 'low', 'garden')),
  block(2, 7, across(0.5, 'slabs', 'slabs')),
  block(3, 7, 'college', [2, 1]),
  block(5, 7, up(0.5, 'works', 'field')),
  block(6, 7, 'field'),
]

const COLUMN_X = [-1190, -905, -535, -235, 130, 520, 815, 1180]
const ROW_Y = [-1190, -915, -565, -285, 15, 195, 485, 815, 1095]

/** How much of the river's swing each row follows. */
const SWING = [0, 0.1, 0.2, 0.55, 1, 1, 0.5, 0.2, 0]

const river = (x: number): number => 62 * Math.sin(x / 430 + 0.5) + 22 * Math.sin(x / 205 + 1.9)

/** The plan is drawn on squared paper, then turned and bent a little: no street is quite straight. */
export function ground([x, y]: Vec): Vec {
  const bentX = x + 44 * Math.sin(y / 540 + 0.8) + 15 * Math.sin(x / 330 + y / 610)
  const bentY = y + 34 * Math.sin(x / 610 + 2.1) + 12 * Math.sin(y / 300 - x / 700)
  const [cos, sin] = [Math.cos(0.13), Math.sin(0.13)]
  return [bentX * cos - bentY * sin, bentX * sin + bentY * cos]
}

/** On squared paper: a column's x at height y. Each street has its own drift. */
const columnX = (i: number, y: number): number =>
  COLUMN_X[i] + 16 * Math.sin(y / (360 + 40 * i) + i * 2.4) + (((i * 37) % 23) - 11)

const rowY = (j: number, x: number): number =>
  ROW_Y[j] + SWING[j] * river(x) + (1 - SWING[j]) * 13 * Math.sin(x / (310 + 50 * j) + j * 1.7)

/** On squared paper: where column `i` meets row `j`. */
export function junction(i: number, j: number): Vec {
  let y = ROW_Y[j]
  // The lines lean so little that this settles to millimetres.
  for (let step = 0; step < 8; step++) y = rowY(j, columnX(i, y))
  return [columnX(i, y), y]
}

/** Row `j` from column `a` to column `b`, on the ground. Fractions and columns outside run on straight. */
export function rowBetween(j: number, a: number, b: number): Vec[] {
  const [from, to] = [junction(a, j)[0], junction(b, j)[0]]
  return sampled(from, to, (x) => [x, rowY(j, x)])
}

/** Column `i` from row `a` to row `b`, on the ground. */
export function columnBetween(i: number, a: number, b: number): Vec[] {
  const [from, to] = [junction(i, a)[1], junction(i, b)[1]]
  return sampled(from, to, (y) => [columnX(i, y), y])
}

/** Row `j` beyond the last column, or before the first, for `lengthM`. */
export function rowBeyond(j: number, i: number, lengthM: number): Vec[] {
  const x = junction(i, j)[0]
  return sampled(x, x + lengthM, (at) => [at, rowY(j, at)])
}

export function columnBeyond(i: number, j: number, lengthM: number): Vec[] {
  const y = junction(i, j)[1]
  return sampled(y, y + lengthM, (at) => [columnX(i, at), at])
}

const SAMPLE_M = 38

function sampled(from: number, to: number, at: (s: number) => Vec): Vec[] {
  const steps = Math.max(2, Math.round(Math.abs(to - from) / SAMPLE_M))
  return Array.from({ length: steps + 1 }, (_, k) => ground(at(from + ((to - from) * k) / steps)))
}
