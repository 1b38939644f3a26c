import type { Tags } from '../osm/elements.ts'
import { table } from '../osm/table.ts'
import { footAccess } from './access.ts'
import { isRaisedKerb } from './wheelchair.ts'

/** What a barrier in the way means to somebody on foot. */
export interface Barrier {
  readonly cuts: boolean
  readonly gate: boolean
  readonly stopsWheelchair: boolean
}

const NOTHING: Barrier = { cuts: false, gate: false, stopsWheelchair: false }
const GATE: Barrier = { ...NOTHING, gate: true }
const TURNSTILE: Barrier = { ...GATE, stopsWheelchair: true }
const STEP_OVER: Barrier = { ...NOTHING, stopsWheelchair: true }
const CLOSED: Barrier = { ...NOTHING, cuts: true }

/** Key:barrier on a node of a way. Not named (bollard, block, cattle_grid, …): one walks on. */
const BARRIERS = table<Barrier>({
  gate: GATE,
  lift_gate: GATE,
  swing_gate: GATE,
  sliding_gate: GATE,
  wicket_gate: GATE,
  hampshire_gate: GATE,
  bump_gate: GATE,
  security_control: GATE,
  ticket_barrier: GATE,
  turnstile: TURNSTILE,
  'full-height_turnstile': TURNSTILE,
  kissing_gate: TURNSTILE,
  stile: STEP_OVER,
  log: STEP_OVER,
  debris: STEP_OVER,
  jersey_barrier: STEP_OVER,
  motorcycle_barrier: STEP_OVER,
  wall: CLOSED,
  fence: CLOSED,
  hedge: CLOSED,
  city_wall: CLOSED,
})

/** Barriers against vehicles, whose `access` says nothing of feet. */
const AGAINST_VEHICLES = new Set([
  'bollard',
  'block',
  'cycle_barrier',
  'chain',
  'kerb',
  'planter',
  'toll_booth',
])

/** The barrier that a node puts in the way of feet. */
export function barrierAt(tags: Tags): Barrier {
  if (!tags.barrier) return isRaisedKerb(tags) ? STEP_OVER : NOTHING
  if (isShut(tags)) return CLOSED
  const barrier = BARRIERS[tags.barrier] ?? (isRaisedKerb(tags) ? STEP_OVER : NOTHING)
  if (barrier.cuts && footAccess(tags) === 'yes') return NOTHING
  return tags.wheelchair === 'yes'
    ? { ...barrier, stopsWheelchair: false }
    : withWheelchair(barrier, tags)
}

function isShut(tags: Tags): boolean {
  if (tags.foot === 'no' || tags.foot === 'private') return true
  if (AGAINST_VEHICLES.has(tags.barrier)) return false
  const access = footAccess(tags)
  return tags.locked === 'yes' || access === 'no' || access === 'private'
}

function withWheelchair(barrier: Barrier, tags: Tags): Barrier {
  return tags.wheelchair === 'no' ? { ...barrier, stopsWheelchair: true } : barrier
}
