import { and, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import { type Asker, permits, type Subject } from '../../../domain/accounts/permit.ts'
import type { Place } from '../../../domain/places/place.ts'
import { entriesOf } from '../../../domain/places/register.ts'
import { type LifeStep, type StationState, stepsFrom } from '../../../domain/stations/life.ts'
import { presenceAt } from '../../../domain/stations/presence.ts'
import { person } from '../../accounts/table.ts'
import { type Community, somewhereOf } from '../../communities/store.ts'
import type { Db } from '../../db/connect.ts'
import { propertiesOf } from '../../places/properties.ts'
import { registerOf } from '../../places/register/store.ts'
import { placesOf } from '../../places/store.ts'
import { station } from '../table.ts'
import type { StationItem } from './answers.ts'
import { ACTIONS, type TakenStep } from './step.ts'
import { type FoundStation, pointOf, type StationRow } from './store.ts'

type Item = InferOutput<typeof StationItem>

/** Who asks, where, and when. */
export interface Asking {
  readonly asker: Asker | null
  readonly community: Community
  readonly now: number
}

/** Nobody reads further; a district has some hundreds. */
const MOST_STATIONS = 300
const MOST_PROPOSALS = 50

/** The stations of a community: what is proposed, to who may know of it, and what is on the map. */
export async function stationsFor(db: Db, asking: Asking): Promise<Item[]> {
  const { asker, community } = asking
  const entries = entriesOf(await registerOf(db, community), { kinds: ['station'] })
  const ids = entries.slice(0, MOST_STATIONS).map(({ id }) => id)
  const [places, proposals] = await Promise.all([
    placesOf(db, ids),
    asker ? proposalsFor(db, asking, asker) : [],
  ])
  const standing = places
    .map((place) => standingItem(place, asking))
    .toSorted((a, b) => rank(a, asking) - rank(b, asking) || a.name.localeCompare(b.name, 'zh'))
  return [...proposals, ...standing]
}

/** Where somebody is, then where the door is open, then where it will be. */
function rank({ present_until, open, state }: Item, { now }: Asking): number {
  if (presenceAt(present_until, now) === 'here') return 0
  if (open === 'open') return 1
  return state === 'open' ? 2 : 3
}

/** One station as the asker may know of it; null: of this one they may not. */
export function stationFor({ place, row }: FoundStation, asking: Asking): Item | null {
  if (place) return standingItem(place, asking)
  const { asker, community } = asking
  const isDesk = permits(asker, 'station.decide', somewhereOf(community))
  const isSeen = row && asker && (isDesk || row.proposedBy === asker.id)
  return isSeen ? proposalItem(row, asking) : null
}

async function proposalsFor(db: Db, asking: Asking, asker: Asker): Promise<Item[]> {
  const { community } = asking
  const all = eq(station.communityId, community.id)
  const mine = and(all, eq(station.proposedBy, asker.id), inArray(station.state, [...PENDING]))
  const isDesk = permits(asker, 'station.decide', somewhereOf(community))
  const seen = isDesk ? or(mine, and(all, eq(station.state, 'proposed'))) : mine
  const rows = await db
    .select({ row: station, by: person.name })
    .from(station)
    .leftJoin(person, eq(person.id, station.proposedBy))
    .where(seen as SQL)
    .orderBy(desc(station.proposedAt))
    .limit(MOST_PROPOSALS)
  return rows.map(({ row, by }) => proposalItem(row, asking, isDesk ? by : null))
}

const PENDING = ['proposed', 'declined'] as const satisfies readonly StationState[]

function standingItem(place: Place, { asker, community, now }: Asking): Item {
  const subject = { ...somewhereOf(community), placeId: place.id }
  const { station: told, ...properties } = propertiesOf(place, community, now)
  const { id, name, name_en, address, phone, hours, open } = properties
  const { state = 'open', seq = 0 } = place.station ?? {}
  return {
    ...{ id, name, name_en, address, phone, hours, open, state, seq },
    ...{ at: [...place.at], because: told?.because ?? null },
    ...{ present_until: told?.present_until ?? null, services: [...(told?.services ?? [])] },
    ...{ plaque: told?.plaque ?? null, photo: told?.photo ?? null, mine: false },
    proposed: null,
    can: stepsFor(asker, state, subject),
    keeps: permits(asker, 'station.keep', subject),
    attends: permits(asker, 'station.attend', subject),
  }
}

function proposalItem(
  row: StationRow,
  { asker, community }: Asking,
  by: string | null = null,
): Item {
  const subject = { ...somewhereOf(community), placeId: row.placeId }
  const { placeId: id, name, state, seq, because } = row
  return {
    ...{ id, name: name ?? '', name_en: null, at: [...pointOf(row)], state, seq, because },
    ...{ address: null, phone: null, hours: null, open: 'closed', present_until: null },
    ...{ services: [], plaque: null, photo: null, mine: row.proposedBy === asker?.id },
    proposed: { by, at: row.proposedAt ?? 0 },
    ...{ can: stepsFor(asker, state, subject), keeps: false, attends: false },
  }
}

const stepsFor = (asker: Asker | null, state: StationState, subject: Subject): LifeStep[] =>
  stepsFrom(state).filter(
    (step) => step in ACTIONS && permits(asker, ACTIONS[step as TakenStep], subject),
  )
