import type { LngLat } from '../../domain/kit/geo.ts'
import { remember } from '../../domain/kit/remember.ts'
import {
  bestSite,
  coverage,
  type Household,
  householdsOf,
  type KindCoverage,
  type Site,
} from '../../domain/lifecircle/coverage.ts'
import { PACES, type PaceName } from '../../domain/lifecircle/pace.ts'
import type { Snapped } from '../../domain/lifecircle/snap.ts'
import { KIND_IDS, type KindId } from '../../domain/places/kinds.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { registerOf } from '../places/register/store.ts'
import type { Quarter } from './quarter.ts'
import { doorOf } from './reach.ts'

/** For every kind of place, the share of people who have one within each of `minutes`. */
export async function coverageOf(
  db: Db,
  quarter: Quarter,
  community: Community,
  pace: PaceName,
  minutes: readonly number[],
): Promise<KindCoverage<KindId>[]> {
  const services = await servicesOf(db, quarter, community, pace)
  return coverage(quarter.walker, peopleOf(quarter, pace), services, PACES[pace], minutes)
}

export interface NextSite extends Omit<Site, 'at'> {
  /** null where nobody who has a street is left out */
  readonly at: LngLat | null
}

/** Where one more place of a kind would newly reach most people. */
export async function bestSiteOf(
  db: Db,
  quarter: Quarter,
  community: Community,
  kind: KindId,
  pace: PaceName,
  minutes: number,
): Promise<NextSite> {
  const services = await servicesOf(db, quarter, community, pace)
  const people = peopleOf(quarter, pace)
  const doors = services.get(kind) ?? []
  const site = bestSite(quarter.walker, people, doors, PACES[pace], minutes)
  if (site) return site
  const today = coverage(quarter.walker, people, new Map([[kind, doors]]), PACES[pace], [minutes])
  const [share] = today[0].shares
  return { at: null, newlyCovered: 0, shareBefore: share, shareAfter: share }
}

async function servicesOf(
  db: Db,
  quarter: Quarter,
  community: Community,
  pace: PaceName,
): Promise<Map<KindId, Snapped[]>> {
  const services = new Map<KindId, Snapped[]>(KIND_IDS.map((kind) => [kind, []]))
  for (const place of await registerOf(db, community)) {
    const door = doorOf(quarter, community, place, pace)
    if (door) services.get(place.kind)?.push(door)
  }
  return services
}

const peopleOf = (quarter: Quarter, pace: PaceName): readonly Household[] =>
  remember(quarter.households, pace, () =>
    householdsOf(quarter.homes, quarter.snapper, PACES[pace]),
  )
