import { distanceM } from '../kit/geo.ts'
import type { Verdict } from './list-compare.ts'
import type { Place } from './place.ts'
import { fold } from './search.ts'

/** GCJ-02 and BD-09 put a place up to some 1.2 km from where it is. */
const SHIFT_M = 1500

/**
 * How many new places of a list have a namesake of their kind within 1.5 km. One may be a branch; many
 * are a list whose positions are in another system than was said.
 */
export function shiftedRows(verdicts: readonly Verdict[], places: readonly Place[]): number {
  const known = new Map<string, Place[]>()
  for (const place of places) known.set(keyOf(place), [...(known.get(keyOf(place)) ?? []), place])
  const isShifted = (verdict: Verdict) =>
    verdict.is === 'new' &&
    (known.get(keyOf(verdict.place)) ?? []).some(
      ({ at }) => distanceM(at, verdict.place.at) <= SHIFT_M,
    )
  return verdicts.filter(isShifted).length
}

const keyOf = ({ kind, name }: Pick<Place, 'kind' | 'name'>) => `${kind} ${fold(name)}`
