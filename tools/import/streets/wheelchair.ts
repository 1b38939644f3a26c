import type { Tags } from '../osm/elements.ts'

/** ISO 21542 and GB 50763 allow ramps up to 1:12 (8.3 %); steeper is not passed alone. */
const STEEPEST_PERCENT = 8

/** Key:surface: a wheel sinks in, or does not roll. */
const SOFT_SURFACES = new Set([
  'sand',
  'mud',
  'pebblestone',
  'rock',
  'stepping_stones',
  'snow',
  'ice',
])

/** Key:smoothness from `very_bad` down is “not for wheels of a wheelchair”. */
const ROUGH = new Set(['very_bad', 'horrible', 'very_horrible', 'impassable'])

/** Whether a way, passable on foot, stops a wheelchair. Steps are told by their own flag. */
export function stopsWheelchair(tags: Tags): boolean {
  if (tags.wheelchair === 'no') return true
  if (tags.wheelchair === 'yes' || tags.wheelchair === 'designated') return false
  return (
    SOFT_SURFACES.has(tags.surface) ||
    ROUGH.has(tags.smoothness) ||
    inclinePercent(tags.incline) > STEEPEST_PERCENT
  )
}

/** Steps with a ramp for wheelchairs beside them are walked as a way without steps. */
export function hasRamp(tags: Tags): boolean {
  return tags['ramp:wheelchair'] === 'yes' || tags.wheelchair === 'yes'
}

/** Key:kerb: up to 3 cm is `lowered`; `raised` and unnamed heights above it stop a wheel. */
export function isRaisedKerb(tags: Tags): boolean {
  if (tags.wheelchair === 'yes') return false
  if (tags.kerb === 'raised') return true
  return tags.barrier === 'kerb' && !tags.kerb && Number.parseFloat(tags.height ?? '0') > 0.03
}

function inclinePercent(incline: string | undefined): number {
  const value = Math.abs(Number.parseFloat(incline ?? ''))
  if (Number.isNaN(value)) return 0
  return incline?.includes('°') ? Math.tan((value * Math.PI) / 180) * 100 : value
}
