import type { InferOutput } from 'valibot'
import { freshness } from '../../domain/facts/freshness.ts'
import { aged } from '../../domain/facts/standing.ts'
import type { Place } from '../../domain/places/place.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { propertiesOf } from '../places/properties.ts'
import type { CompoundAnswer, DifficultyAnswer } from './answers.ts'
import { shortOf } from './here.ts'
import { hoursIn } from './hours.ts'
import { type CompoundRow, compoundsNamed, difficultiesIn, type Told } from './store.ts'

type Shown = InferOutput<typeof DifficultyAnswer>

/** A thing of a compound on the wire, as it stands at `now`. */
export function shown(
  { row, value, standing, place }: Told,
  community: Community,
  now: number,
): Shown {
  const { state, confirmedAt, confirmedBy, disputedAt } = aged(standing, now)
  return {
    ...{ id: row.id, kind: row.kind, seq: row.seq, changed_at: row.changedAt },
    name: place?.name ?? row.name,
    name_en: place?.nameEn ?? null,
    at: [row.lng, row.lat],
    place: place?.id ?? null,
    how: value.kind === 'entry' ? value.how : null,
    cost: 'cost' in value ? value.cost : null,
    price: 'price' in value ? value.price : null,
    note: value.note,
    own_hours: value.hours,
    ...doorOf(value.hours, place, community, now),
    ...{ state, confirmed_at: confirmedAt, confirmed_by: confirmedBy },
    freshness: freshness(confirmedAt, now),
    disputed: disputedAt !== null,
  }
}

/** By its own hours, else by the door of the place, which may be shut whatever its hours say. */
function doorOf(own: string | null, place: Place | null, community: Community, now: number) {
  if (own !== null) {
    const { changes, horizon } = hoursIn(own, community, now)
    return { hours: own, hours_changes: [...changes], hours_horizon: horizon }
  }
  if (!place) return { hours: null, hours_changes: [], hours_horizon: 0 }
  const { hours, hours_changes, hours_horizon } = propertiesOf(place, community, now)
  return { hours, hours_changes: [...hours_changes], hours_horizon }
}

interface Page {
  readonly after?: string | undefined
  readonly limit: number
}

/** What is told of all compounds of a community, a page of whole compounds at a time. */
export async function showAll(db: Db, community: Community, { after, limit }: Page, now: number) {
  const asked = after === undefined ? {} : { after: `${community.slug}/${after}` }
  const found = await difficultiesIn(db, community.id, { ...asked, limit: limit + 1 })
  const { whole, next } = wholeCompounds(found, limit)
  const compounds = await compoundsNamed(db, [...new Set(whole.map(({ row }) => row.compoundId))])
  return {
    now,
    compounds: compounds.map((each) => ({
      ...named(each),
      ring: each.ring.map(([lng, lat]): [number, number] => [lng, lat]),
      facts: whole
        .filter(({ row }) => row.compoundId === each.id)
        .map((told) => shown(told, community, now)),
    })),
    next,
  }
}

export const named = ({
  id,
  name,
  nameEn,
}: CompoundRow): Pick<InferOutput<typeof CompoundAnswer>, 'id' | 'name' | 'name_en'> => ({
  id: shortOf(id),
  name,
  name_en: nameEn,
})

/** Without the last compound where the page may have cut it: it begins the next one. */
function wholeCompounds(found: readonly Told[], limit: number) {
  const last = found.at(-1)?.row.compoundId
  if (found.length <= limit || last === undefined) return { whole: found, next: null }
  const whole = found.filter(({ row }) => row.compoundId !== last)
  const end = whole.at(-1)?.row.compoundId
  return { whole, next: end === undefined ? null : shortOf(end) }
}
