import { FrameRefusal, frameOf, HEADER_BYTES, opened } from './frame.ts'
import type { GridPoint } from './grid.ts'

/** How far a position can be believed: on the move, at rest, or nothing heard for half a minute. */
export const MOTIONS = ['moving', 'still', 'stale'] as const

export type Motion = (typeof MOTIONS)[number]

/** Where a seat is. */
export interface Spot extends GridPoint {
  readonly seat: number
  readonly motion: Motion
  /** degrees clockwise from north, in steps of 6; null: not known */
  readonly heading: number | null
}

/** What a watcher is told at once. */
export interface Tick {
  /** counts up; what {@link writeAck} gives back */
  readonly tick: number
  /** these are all there are: whoever is not among them is not on the map */
  readonly whole: boolean
  readonly spots: readonly Spot[]
  /** seats that left the map */
  readonly left: readonly number[]
}

// Body: u32 tick, u16 spots, u16 left; 7 bytes a spot: u16 seat, u16 x, u16 y, u8 motion and heading;
// 2 bytes for each who left.
const BODY_HEADER = 8
const SPOT_BYTES = 7
const WHOLE = 1
const HEADING_STEP = 6
const HEADING_UNKNOWN = 63

/** Writes a tick as a binary frame: 12 bytes and 7 for each spot. */
export function writeTick({ tick, whole, spots, left }: Tick): ArrayBuffer {
  const view = frameOf('tick', whole ? WHOLE : 0, bodyBytes(spots.length, left.length))
  view.setUint32(HEADER_BYTES, tick, true)
  view.setUint16(HEADER_BYTES + 4, spots.length, true)
  view.setUint16(HEADER_BYTES + 6, left.length, true)
  let at = HEADER_BYTES + BODY_HEADER
  for (const spot of spots) {
    view.setUint16(at, spot.seat, true)
    view.setUint16(at + 2, spot.x, true)
    view.setUint16(at + 4, spot.y, true)
    view.setUint8(at + 6, bearingOf(spot))
    at += SPOT_BYTES
  }
  for (const seat of left) {
    view.setUint16(at, seat, true)
    at += 2
  }
  return view.buffer
}

/** Reads a tick; refuses (FrameRefusal) what is none. */
export function readTick(bytes: ArrayBuffer): Tick {
  const { view, aside } = opened(bytes, 'tick', (view) =>
    view.byteLength < HEADER_BYTES + BODY_HEADER
      ? BODY_HEADER
      : bodyBytes(view.getUint16(HEADER_BYTES + 4, true), view.getUint16(HEADER_BYTES + 6, true)),
  )
  if (aside > WHOLE) throw new FrameRefusal(`a tick of kind ${aside} is not known`)
  const spotsAt = HEADER_BYTES + BODY_HEADER
  const spots = view.getUint16(HEADER_BYTES + 4, true)
  const leftAt = spotsAt + spots * SPOT_BYTES
  return {
    tick: view.getUint32(HEADER_BYTES, true),
    whole: aside === WHOLE,
    spots: Array.from({ length: spots }, (_, i) => readSpot(view, spotsAt + i * SPOT_BYTES)),
    left: Array.from({ length: view.getUint16(HEADER_BYTES + 6, true) }, (_, i) =>
      view.getUint16(leftAt + 2 * i, true),
    ),
  }
}

/** What a watcher answers: that it has read everything up to this tick. */
export function writeAck(tick: number): ArrayBuffer {
  const view = frameOf('ack', 0, 4)
  view.setUint32(HEADER_BYTES, tick, true)
  return view.buffer
}

/** The tick that an ack names; refuses (FrameRefusal) what is none. */
export function readAck(bytes: ArrayBuffer): number {
  return opened(bytes, 'ack', () => 4).view.getUint32(HEADER_BYTES, true)
}

const bodyBytes = (spots: number, left: number): number =>
  BODY_HEADER + spots * SPOT_BYTES + left * 2

function readSpot(view: DataView, at: number): Spot {
  const bearing = view.getUint8(at + 6)
  const motion = MOTIONS[bearing >> 6]
  const heading = bearing & HEADING_UNKNOWN
  if (!motion || (heading !== HEADING_UNKNOWN && heading * HEADING_STEP >= 360)) {
    throw new FrameRefusal(`a bearing of ${bearing} is not known`)
  }
  return {
    seat: view.getUint16(at, true),
    x: view.getUint16(at + 2, true),
    y: view.getUint16(at + 4, true),
    motion,
    heading: heading === HEADING_UNKNOWN ? null : heading * HEADING_STEP,
  }
}

function bearingOf({ motion, heading }: Spot): number {
  const steps = heading === null ? HEADING_UNKNOWN : Math.round(heading / HEADING_STEP) % 60
  return (MOTIONS.indexOf(motion) << 6) | steps
}
