import { doorway, isStreet } from './lots.ts'
import type { Line } from './network.ts'
import type { OsmNode, Tags } from './osm.ts'
import type { Patch, Side } from './patch.ts'
import { plus, times } from './plane.ts'
import type { Quarter } from './quarter.ts'

const OUT_M = 48

export type GateKind = 'main' | 'walkers' | 'locked'

const GATE_TAGS: Record<GateKind, Tags> = {
  main: { barrier: 'gate', entrance: 'main', foot: 'yes' },
  walkers: { barrier: 'gate', foot: 'yes', motor_vehicle: 'no' },
  locked: { barrier: 'gate', locked: 'yes', access: 'no' },
}

/** What a gate opens onto: a car needs a street, walkers are content with a sidewalk. */
const admits: Record<GateKind, (line: Line) => boolean> = {
  main: ({ tags }) => isStreet(tags),
  walkers: ({ tags }) => isStreet(tags) || tags.footway === 'sidewalk',
  locked: ({ tags }) => isStreet(tags) || tags.footway === 'sidewalk',
}

/**
 * Opens a gate in the wall of `patch` at `share` of `side`: a path from the nearest inner line to the
 * street outside. Null when no street lies ahead.
 */
export function openGate(
  quarter: Quarter,
  patch: Patch,
  inner: readonly Line[],
  side: Side,
  share: number,
  kind: GateKind,
): OsmNode | null {
  const { net } = quarter
  const { at, out } = doorway(patch, side, share)
  const outside = net.ahead(plus(at, times(out, 0.5)), out, OUT_M, admits[kind])
  const within = net.ahead(plus(at, times(out, -0.5)), times(out, -1), OUT_M, (line) =>
    inner.includes(line),
  )
  if (!outside || !within) return null
  const tags: Tags =
    kind === 'main' ? { highway: 'service', service: 'driveway' } : { highway: 'footway' }
  const ends = [net.attach(within.line, within.at), net.attach(outside.line, outside.at)]
  const { met } = net.add(ends, tags, { clearM: kind === 'main' ? 3.5 : 2 })
  const gate = met.find(({ line }) => line.tags.barrier)?.node
  if (gate) gate.tags = GATE_TAGS[kind]
  return gate ?? null
}
