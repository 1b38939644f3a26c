import { distanceM, type LngLat } from '../kit/geo.ts'
import type { KindId } from './kinds.ts'
import type { Place, Wheelchair } from './place.ts'

/** What somebody wants done to the register of places. */
export const CHANGE_KINDS = ['add', 'edit', 'flag', 'remove'] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What somebody who passes by sees is wrong with a place, without knowing what would be right. */
export const FLAGS = ['gone', 'wrong_place', 'double', 'rude'] as const

export type Flag = (typeof FLAGS)[number]

export const CHANGE_STATES = ['waiting', 'accepted', 'refused', 'undone', 'taken_back'] as const

export type ChangeState = (typeof CHANGE_STATES)[number]

/** Why a change is turned down: who proposed it reads it. */
export const REFUSALS = ['not_so', 'unclear', 'known', 'unfit'] as const

export type ChangeRefusal = (typeof REFUSALS)[number]

/** What can be changed of a place; a hidden one is found by nobody, and can be shown again. */
export interface PlaceFields {
  readonly kind: KindId
  readonly name: string
  readonly name_en: string | null
  /** WGS-84 */
  readonly at: LngLat
  readonly address: string | null
  readonly phone: string | null
  /** `opening_hours` syntax */
  readonly hours: string | null
  readonly wheelchair: Wheelchair | null
  readonly hidden: boolean
}

export type PlaceField = keyof PlaceFields

/** Some of them: what is left out stays. */
export type SomeFields = Partial<PlaceFields>

/** The names of the fields that are said. */
export const fieldsIn = (fields: SomeFields): PlaceField[] => Object.keys(fields) as PlaceField[]

/** What can be changed of a place, as it is. */
export function fieldsOf(place: Place, hidden: PlaceFields['hidden']): PlaceFields {
  const { kind, name, nameEn, at, address, phone, hours, wheelchair } = place
  return { kind, name, name_en: nameEn, at, address, phone, hours, wheelchair, hidden }
}

/** The same fields as `like` has, as they stand in `all`. */
export const pick = (all: PlaceFields, like: SomeFields): SomeFields =>
  Object.fromEntries(fieldsIn(like).map((field) => [field, all[field]]))

/** What of `wanted` is not so already; a position is moved from a metre on. */
export const differing = (now: PlaceFields, wanted: SomeFields): SomeFields =>
  Object.fromEntries(
    Object.entries(wanted).filter(([field]) => !isSame(now, wanted, field as PlaceField)),
  )

/** Whether all of `wanted` is so. */
export const isSo = (now: PlaceFields, wanted: SomeFields): boolean =>
  fieldsIn(differing(now, wanted)).length === 0

const SAME_SPOT_M = 1

function isSame(now: PlaceFields, wanted: SomeFields, field: PlaceField): boolean {
  if (field === 'at') return !wanted.at || distanceM(now.at, wanted.at) < SAME_SPOT_M
  return now[field] === wanted[field]
}
