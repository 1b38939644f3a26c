import * as v from 'valibot'
import { PACE_NAMES } from '../../domain/lifecircle/pace.ts'
import { KIND_IDS } from '../../domain/places/kinds.ts'
import { featureCollection, MultiPolygon } from '../http/feature.ts'
import { lngLat } from '../http/shapes.ts'
import type { Reached } from './reach.ts'

const pace = v.picklist(PACE_NAMES)
const kind = v.picklist(KIND_IDS)
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const from = v.pipe(
  lngLat,
  v.description('where the walk begins: the nearest position on a street'),
)

export const CircleAnswer = featureCollection(
  MultiPolygon,
  v.object({ minutes: v.number(), area_m2: v.number() }),
  { from, pace },
)

const ReachedPlace = v.object({
  id: v.string(),
  kind,
  name: v.string(),
  walk_minutes: v.number(),
  distance_m: v.number(),
})

export const ReachAnswer = v.object({
  from,
  pace,
  minutes: v.number(),
  places: v.pipe(v.array(ReachedPlace), v.description('nearest first')),
  missing: v.pipe(
    v.array(kind),
    v.description('kinds every circle should have, and this one has not'),
  ),
})

export const WalkAnswer = v.object({
  minutes: v.pipe(
    v.array(v.nullable(v.number())),
    v.description('in the order of `to`; null where no way leads within an hour'),
  ),
})

export const CoverageAnswer = v.object({
  pace,
  minutes: v.array(v.number()),
  population: v.number(),
  kinds: v.array(
    v.object({
      kind,
      shares: v.pipe(v.array(share), v.description('of the people, for each of `minutes`')),
    }),
  ),
})

export const SiteAnswer = v.object({
  kind,
  pace,
  minutes: v.number(),
  at: v.pipe(v.nullable(lngLat), v.description('null where nobody who has a street is left out')),
  newly_covered: v.pipe(v.number(), v.description('people')),
  share_before: share,
  share_after: share,
})

export const reachedPlace = ({ place, walkMinutes, distanceM }: Reached) => ({
  id: place.id,
  kind: place.kind,
  name: place.name,
  walk_minutes: walkMinutes,
  distance_m: distanceM,
})
