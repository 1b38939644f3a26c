import type { DifficultyKind, DifficultyValue, EntryWay } from '../../domain/facts/difficulty.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { DifficultyItem } from './page.ts'

/** When, as people choose it. */
export interface HoursDraft {
  readonly as: 'none' | 'always' | 'daily' | 'raw'
  readonly from: string
  readonly to: string
  readonly raw: string
}

/** Where, as it was chosen: a point of the map, or a place with its name. */
export type SpotDraft =
  | { readonly at: LngLat }
  | { readonly place: string; readonly placeName: string }

/** What somebody writes of a compound, before it is sent. */
export interface Draft {
  readonly name: string
  readonly spot: SpotDraft | null
  readonly how: EntryWay
  readonly hours: HoursDraft
  readonly cost: string
  readonly price: string
  readonly note: string
}

const NO_HOURS: HoursDraft = { as: 'none', from: '06:00', to: '23:00', raw: '' }

/** What the form begins with: what is told, or nothing. */
export const draftOf = (item: DifficultyItem | null): Draft => ({
  name: item && item.place === null ? item.name : '',
  spot: item && spotOf(item),
  how: item?.how ?? 'ride',
  hours: hoursDraft(item?.own_hours ?? null),
  cost: item?.cost ?? '',
  price: item?.price == null ? '' : String(item.price),
  note: item?.note ?? '',
})

const spotOf = ({ place, name, at }: DifficultyItem): SpotDraft =>
  place === null ? { at } : { place, placeName: name }

const DAILY = /^(\d\d:\d\d)-(\d\d:\d\d)$/

export function hoursDraft(hours: string | null): HoursDraft {
  if (hours === null) return NO_HOURS
  if (hours === '24/7') return { ...NO_HOURS, as: 'always' }
  const [, from, to] = DAILY.exec(hours) ?? []
  if (from && to) return { ...NO_HOURS, as: 'daily', from, to }
  return { ...NO_HOURS, as: 'raw', raw: hours }
}

function hoursOf({ as, from, to, raw }: HoursDraft): string | null {
  if (as === 'none') return null
  if (as === 'always') return '24/7'
  return as === 'daily' ? `${from}-${to}` : raw.trim() || null
}

/** Which kinds of thing may be a place that the map has. */
export const mayBePlace = (kind: DifficultyKind): boolean => kind === 'rest' || kind === 'meals'

/** What is sent, or null while something is missing. */
export function writtenOf(kind: DifficultyKind, draft: Draft): DifficultyValue | null {
  const where = whereOf(draft)
  if (!where) return null
  const usual = { hours: hoursOf(draft.hours), note: draft.note.trim() || null }
  if ('place' in where) {
    if (kind === 'rest') return { kind, where, ...usual }
    return kind === 'meals' ? { kind, where, price: priceOf(draft), ...usual } : null
  }
  switch (kind) {
    case 'entry':
      return { kind, where, how: draft.how, ...usual }
    case 'charging':
    case 'parking':
      return { kind, where, cost: draft.cost.trim() || null, ...usual }
    case 'rest':
      return { kind, where, ...usual }
    case 'meals':
      return { kind, where, price: priceOf(draft), ...usual }
  }
}

function whereOf({ name, spot }: Draft) {
  if (!spot) return null
  if ('place' in spot) return { place: spot.place }
  const named = name.trim()
  const [lng, lat] = spot.at
  return named ? { name: named, at: [lng, lat] as [number, number] } : null
}

const priceOf = ({ price }: Draft): number | null =>
  price.trim() === '' ? null : Number(price.trim())
