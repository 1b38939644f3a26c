import type { GateNow } from '../../../domain/facts/difficulty-gate.ts'
import { aged } from '../../../domain/facts/standing.ts'
import { distanceM, type LngLat } from '../../../domain/kit/geo.ts'
import { doorState } from '../../../domain/places/hours.ts'
import type { KernelWay } from '../../lifecircle/protocol.ts'
import type { DifficultyItem } from '../page.ts'

/** A gate with what is told of it and the way from it to the door. */
export interface Gate extends GateNow {
  readonly item: DifficultyItem
  readonly way: KernelWay | null
}

/** The gates of a compound as they are now; `ways` from each to the door, or none while they are computed. */
export function gatesNow(
  facts: readonly DifficultyItem[],
  ways: ReadonlyMap<string, KernelWay | null>,
  door: LngLat,
  now: number,
): Gate[] {
  return facts.filter(isGate).map((item) => {
    const way = ways.get(item.id) ?? null
    const is = doorState(item.hours_changes, now, item.hours_horizon).is
    return {
      ...{ item, way, how: item.how ?? 'walk' },
      open: is === 'closes_soon' ? 'open' : is,
      state: stateOf(item, now),
      minutes: ways.size > 0 ? (way?.minutes ?? null) : asTheCrowFlies(item.at, door),
    }
  })
}

export const isGate = ({ kind }: DifficultyItem): boolean => kind === 'entry'

/** The shed nearest to a gate of which nobody says that it has changed. */
export function parkingNear(
  facts: readonly DifficultyItem[],
  at: LngLat,
  now: number,
): DifficultyItem | null {
  const [nearest] = facts
    .filter((item) => item.kind === 'parking' && stateOf(item, now) !== 'broken')
    .toSorted((a, b) => distanceM(a.at, at) - distanceM(b.at, at))
  return nearest ?? null
}

const WALKED_M_A_MINUTE = 75

/** Without streets the nearest gate is the one that looks nearest. */
const asTheCrowFlies = (gate: LngLat, door: LngLat): number =>
  distanceM(gate, door) / WALKED_M_A_MINUTE

// A page that lay open for a day counts for what it is worth by then.
const stateOf = (item: DifficultyItem, now: number): Gate['state'] =>
  aged(
    {
      ...{ state: item.state, since: null, confirmedAt: item.confirmed_at, confirmedBy: null },
      disputedAt: item.disputed ? item.confirmed_at : null,
    },
    now,
  ).state
