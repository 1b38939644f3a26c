import { type Bounds, contains, distanceM, type LngLat } from '../kit/geo.ts'
import { type ListedRow, plainCell, type ReadRow, type RowRefusal } from './list-row.ts'
import type { Place } from './place.ts'
import { fold } from './search.ts'

/** What a list can say of a place. */
export type Described = Omit<Place, 'id' | 'standings' | 'station'>

export type ChangedField = keyof Described

export type Verdict =
  | { readonly line: number; readonly is: 'new'; readonly place: Described }
  | {
      readonly line: number
      readonly is: 'changed'
      readonly before: Place
      readonly place: Described
      readonly fields: readonly ChangedField[]
    }
  | { readonly line: number; readonly is: 'same'; readonly before: Place }
  | { readonly line: number; readonly is: 'refused'; readonly refusal: RowRefusal }

/** Two places of one name this near are one. */
const SAME_PLACE_M = 50

/** Nearer than this nobody moved it: positions are turned from one system into another and back. */
const SAME_SPOT_M = 1

export interface Standing {
  readonly places: readonly Place[]
  readonly bounds: Bounds
  /** whether opening hours can be read by the one who tells people whether a place is open */
  readonly readsHours: (hours: string) => boolean
}

/**
 * What a list would do to the places of a community, row by row and in the order of its rows. A row is
 * about the place of its id; without one, of its name within 50 m, or the only one of its name where
 * the row holds no position. What a row says nothing of stays.
 */
export function compareList(rows: readonly ReadRow[], standing: Standing): Verdict[] {
  const comparison = new Comparison(standing)
  return rows.map((read) =>
    read.ok
      ? comparison.verdict(read.row)
      : { line: read.line, is: 'refused', refusal: read.refusal },
  )
}

class Comparison {
  readonly #standing: Standing
  readonly #byId: ReadonlyMap<string, Place>
  readonly #byName = new Map<string, Place[]>()
  /** the line that was about a place */
  readonly #claimed = new Map<string, number>()
  readonly #added = new Map<string, { line: number; at: LngLat }[]>()

  constructor(standing: Standing) {
    this.#standing = standing
    this.#byId = new Map(standing.places.map((place) => [place.id, place]))
    for (const place of standing.places) into(this.#byName, fold(place.name), place)
  }

  verdict(row: ListedRow): Verdict {
    const { line } = row
    const before = this.#match(row)
    if (before && 'why' in before) return { line, is: 'refused', refusal: before }
    const place = before ? applied(row, before) : added(row)
    if ('why' in place) return { line, is: 'refused', refusal: place }
    const fields = before && changedFields(before, place)
    const refusal = this.#claim(row, before?.id, place) ?? this.#wrong(place, fields)
    if (refusal) return { line, is: 'refused', refusal }
    if (!before || !fields) return { line, is: 'new', place }
    return fields.length > 0
      ? { line, is: 'changed', before, place, fields }
      : { line, is: 'same', before }
  }

  #match({ id, name, kind, at }: ListedRow): Place | RowRefusal | null {
    const own = id === undefined ? undefined : this.#byId.get(id)
    if (own) return own
    if (id !== undefined && OUR_ID.test(id)) return { why: 'unknown_id', value: id }
    const namesakes = this.#byName.get(fold(name)) ?? []
    if (!at) return namesakes.length > 1 ? { why: 'several', value: name } : (namesakes[0] ?? null)
    const near = namesakes
      .map((place) => ({ place, apartM: distanceM(place.at, at) }))
      .filter(({ apartM }) => apartM <= SAME_PLACE_M)
      .sort((a, b) => a.apartM - b.apartM)
    const ofKind = near.find(({ place }) => place.kind === kind)
    return (ofKind ?? near[0])?.place ?? null
  }

  /** A place is spoken of once in a list, be it known or new. */
  #claim({ line, name }: ListedRow, id: string | undefined, { at }: Described): RowRefusal | null {
    if (id !== undefined) {
      const of = this.#claimed.get(id)
      if (of !== undefined) return { why: 'double', of }
      this.#claimed.set(id, line)
      return null
    }
    const earlier = this.#added.get(fold(name))?.find((o) => distanceM(o.at, at) <= SAME_PLACE_M)
    if (earlier) return { why: 'double', of: earlier.line }
    into(this.#added, fold(name), { line, at })
    return null
  }

  /** What stood before is not asked about again: only what the row would bring. */
  #wrong({ at, hours }: Described, fields: readonly ChangedField[] | null): RowRefusal | null {
    const brings = (field: ChangedField) => !fields || fields.includes(field)
    const { bounds, readsHours } = this.#standing
    if (brings('at') && !contains(bounds, at))
      return { why: 'outside', swapped: contains(bounds, [at[1], at[0]]) ? 'yes' : 'no' }
    if (brings('hours') && hours !== null && !readsHours(hours))
      return { why: 'unreadable', field: 'hours', value: hours }
    return null
  }
}

/** As imports and lists make them; an office's own running number is none. */
const OUR_ID = /^[0-9a-hjkmnp-tv-z]{10}$/

function added({ kind, at, ...row }: ListedRow): Described | RowRefusal {
  if (!at) return { why: 'missing', field: 'position' }
  if (!kind) return { why: 'missing', field: 'kind' }
  return {
    kind,
    name: row.name,
    nameEn: row.nameEn ?? null,
    at,
    address: row.address ?? null,
    phone: row.phone ?? null,
    hours: row.hours ?? null,
    wheelchair: row.wheelchair ?? null,
    amenities: row.amenities ?? [],
  }
}

function applied(row: ListedRow, before: Place): Described {
  const text = <T extends string>(said: string | undefined, was: T | null) =>
    said === undefined || (was !== null && plainCell(was) === said) ? was : said
  const moved = row.at && distanceM(row.at, before.at) > SAME_SPOT_M
  return {
    kind: row.kind ?? before.kind,
    name: text(row.name, before.name) ?? before.name,
    nameEn: text(row.nameEn, before.nameEn),
    at: moved && row.at ? row.at : before.at,
    address: text(row.address, before.address),
    phone: text(row.phone, before.phone),
    hours: text(row.hours, before.hours),
    wheelchair: row.wheelchair ?? before.wheelchair,
    amenities: row.amenities ?? before.amenities,
  }
}

function changedFields(before: Place, after: Described): ChangedField[] {
  const fields = Object.keys(after) as ChangedField[]
  return fields.filter((field) => String(before[field] ?? '') !== String(after[field] ?? ''))
}

function into<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
