import {
  differing,
  fieldsIn,
  type PlaceFields,
  type SomeFields,
} from '../../../domain/places/change.ts'
import { hoursOfSimple, type Span, simpleOfHours } from '../../../domain/places/change-hours.ts'
import type { KindId } from '../../../domain/places/kinds.ts'
import type { Wheelchair } from '../../../domain/places/place.ts'

export const HOURS_AS = ['unknown', 'always', 'simple', 'line'] as const

type HoursAs = (typeof HOURS_AS)[number]

/** Times of some days; not `open`, the door is shut on them. */
export interface DayDraft extends Span {
  readonly open: boolean
}

/** A place as it is being written. */
export interface Draft {
  readonly name: string
  readonly nameEn: string
  readonly kind: KindId | null
  readonly at: readonly [number, number] | null
  readonly phone: string
  readonly address: string
  readonly wheelchair: Wheelchair | null
  readonly hoursAs: HoursAs
  readonly weekdays: DayDraft
  readonly weekend: DayDraft
  readonly hoursLine: string
  readonly note: string
}

/** What is missing or cannot be read, and is to be seen to before it is sent. */
export type Fault = 'name' | 'kind' | 'where' | 'hours' | 'same'

const USUAL: DayDraft = { open: true, from: '09:00', to: '18:00' }

export function draftOf(
  fields: PlaceFields | null,
  start: readonly [number, number] | null,
): Draft {
  return {
    name: fields?.name ?? '',
    nameEn: fields?.name_en ?? '',
    kind: fields?.kind ?? null,
    at: fields ? [fields.at[0], fields.at[1]] : start,
    phone: fields?.phone ?? '',
    address: fields?.address ?? '',
    wheelchair: fields?.wheelchair ?? null,
    ...hoursDraft(fields?.hours ?? null),
    note: '',
  }
}

type HoursDraft = Pick<Draft, 'hoursAs' | 'weekdays' | 'weekend' | 'hoursLine'>

function hoursDraft(recorded: string | null): HoursDraft {
  const none = { weekdays: USUAL, weekend: USUAL, hoursLine: recorded ?? '' }
  if (recorded === null) return { ...none, hoursAs: 'unknown' }
  if (recorded === '24/7') return { ...none, hoursAs: 'always' }
  const simple = simpleOfHours(recorded)
  if (!simple) return { ...none, hoursAs: 'line' }
  const day = (span: Span | null) => (span ? { open: true, ...span } : { ...USUAL, open: false })
  return {
    ...none,
    hoursAs: 'simple',
    weekdays: day(simple.weekdays),
    weekend: day(simple.weekend),
  }
}

/** The hours of a draft; undefined where they are not written to their end. */
function hoursOf({ hoursAs, weekdays, weekend, hoursLine }: Draft): string | null | undefined {
  switch (hoursAs) {
    case 'unknown':
      return null
    case 'always':
      return '24/7'
    case 'line':
      return hoursLine.trim() || undefined
    case 'simple':
      return hoursOfSimple({ weekdays: spanOf(weekdays), weekend: spanOf(weekend) }) ?? undefined
  }
}

const spanOf = ({ open, from, to }: DayDraft): Span | null => (open ? { from, to } : null)

const lineOf = (text: string): string | null => text.trim() || null

/** What is to be sent of a draft: all of an added place, of another what is different. */
export function fieldsOfDraft(
  draft: Draft,
  now: PlaceFields | null,
): { readonly fields: SomeFields } | { readonly fault: Fault } {
  const name = lineOf(draft.name)
  if (!name) return { fault: 'name' }
  if (!draft.kind) return { fault: 'kind' }
  if (!draft.at) return { fault: 'where' }
  const hours = hoursOf(draft)
  if (hours === undefined) return { fault: 'hours' }
  const all = {
    ...{ name, kind: draft.kind, at: draft.at, hours, wheelchair: draft.wheelchair },
    name_en: lineOf(draft.nameEn),
    phone: lineOf(draft.phone),
    address: lineOf(draft.address),
  }
  // Hours that were recorded in other words than ours say the same.
  const same = now && sameHours(now.hours, hours) ? { ...all, hours: now.hours } : all
  const fields = now ? differing(now, same) : all
  return fieldsIn(fields).length === 0 ? { fault: 'same' } : { fields }
}

const sameHours = (recorded: string | null, written: string | null): boolean => {
  const simple = recorded === null ? null : simpleOfHours(recorded)
  return simple !== null && hoursOfSimple(simple) === written
}
