import * as v from 'valibot'
import { EXTRACT_KINDS, isSlug, MOST_PIECES } from '../../../domain/communities/order.ts'
import { CATEGORY_IDS } from '../../../domain/issues/category.ts'
import { Embedding } from '../../embed/inputs.ts'
import { Taken } from '../inputs.ts'

const line = (most: number, what: string) =>
  v.pipe(
    v.string(`expected ${what}`),
    v.trim(),
    v.minLength(1, `expected ${what}`),
    v.maxLength(most, `expected at most ${most} letters`),
    v.description(what),
  )

const SLUG = 'up to 40 of a-z, 0-9 and hyphens, e.g. lakeside'
const PIECES = `1 to ${MOST_PIECES} pieces of the extract`

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

const center = v.pipe(
  v.tuple([v.number(), v.number()], 'expected [lng, lat]'),
  v.check(
    ([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 85,
    'expected [lng, lat] in degrees, longitude first',
  ),
  v.description('lng, lat; without one the middle of the extract'),
)

export const OrderInput = v.object({
  slug: v.pipe(v.string(`expected ${SLUG}`), v.check(isSlug, `expected ${SLUG}`)),
  name: line(60, 'the name that people read'),
  name_en: v.nullish(line(80, 'the name in English')),
  center: v.nullish(center),
  radius_m: v.nullish(
    v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(20_000), v.description('metres')),
  ),
  time_zone: v.nullish(
    v.pipe(v.string(), v.check(isZone, 'expected a name such as Asia/Shanghai')),
  ),
  country: v.nullish(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'expected two letters such as cn'))),
  phone: v.nullish(line(40, 'a telephone number')),
  origins: v.optional(Embedding.entries.origins, []),
  categories: v.optional(Taken.entries.categories, [...CATEGORY_IDS]),
  extract: v.picklist(EXTRACT_KINDS, `expected one of ${EXTRACT_KINDS.join(', ')}`),
  pieces: v.pipe(
    v.number(`expected ${PIECES}`),
    v.integer(),
    v.minValue(1, `expected ${PIECES}`),
    v.maxValue(MOST_PIECES, `expected ${PIECES}`),
  ),
})
