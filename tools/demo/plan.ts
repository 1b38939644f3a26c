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
