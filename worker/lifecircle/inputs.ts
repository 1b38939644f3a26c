import * as v from 'valibot'
import { bounds, kind, lngLat, MOST_TARGETS, minutes, pace, position } from '../http/inputs.ts'

export const CircleInput = v.object({
  from: position,
  minutes: v.optional(bounds, '5,10,15'),
  pace: v.optional(pace, 'adult'),
})

export const ReachInput = v.object({
  from: position,
  minutes: v.optional(minutes, '15'),
  pace: v.optional(pace, 'adult'),
})

const manyTargets = `expected one to ${MOST_TARGETS} positions`

export const WalkInput = v.object({
  from: lngLat,
  to: v.pipe(
    v.array(lngLat, 'expected an array of [lng,lat]'),
    v.minLength(1, manyTargets),
    v.maxLength(MOST_TARGETS, manyTargets),
  ),
  pace: v.optional(pace, 'adult'),
})

export const CoverageInput = v.object({
  minutes: v.optional(bounds, '5,10,15'),
  pace: v.optional(pace, 'elder'),
})

export const SiteInput = v.object({
  kind,
  minutes: v.optional(minutes, '15'),
  pace: v.optional(pace, 'elder'),
})
