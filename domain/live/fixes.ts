import type { LngLat } from '../kit/geo.ts'
import { FrameRefusal, frameOf, HEADER_BYTES, opened } from './frame.ts'

/** A position that a phone found. */
export interface Fix {
  /** how long ago, by the phone's own clock, which is right about nothing else */
  readonly ageMs: number
  readonly at: LngLat
  /** radius in metres within which the phone believes itself (68 %) */
  readonly accuracyM: number
  /** degrees clockwise from north; null: not known */
  readonly heading: number | null
  /** metres a second; null: not known */
  readonly speed: number | null
}

/** The most that one frame carries: 64 · 14 + 4 bytes is within what a room reads. */
export const MOST_FIXES = 64

// A fix: u16 age in 0.1 s, i32 lng and i32 lat in 1e-7 degrees (1 cm), u16 metres of accuracy,
// u8 heading in 2 degrees, u8 speed in 0.25 m/s; 255 is not known.
const FIX_BYTES = 14
const DEGREES = 1e7
const UNKNOWN = 0xff
const LONGEST_AGE = 0xffff
const LARGEST = 0xffff
const FASTEST = 0xfe

/** Writes fixes, oldest first, as a binary frame. Refuses more than {@link MOST_FIXES}. */
export function writeFixes(fixes: readonly Fix[]): ArrayBuffer {
  if (fixes.length > MOST_FIXES) throw new FrameRefusal(`more than ${MOST_FIXES} fixes`)
  const view = frameOf('fixes', fixes.length, fixes.length * FIX_BYTES)
  fixes.forEach((fix, i) => {
    const at = HEADER_BYTES + i * FIX_BYTES
    view.setUint16(at, clamp(fix.ageMs / 100, LONGEST_AGE), true)
    view.setInt32(at + 2, Math.round(fix.at[0] * DEGREES), true)
    view.setInt32(at + 6, Math.round(fix.at[1] * DEGREES), true)
    view.setUint16(at + 10, clamp(fix.accuracyM, LARGEST), true)
    view.setUint8(at + 12, fix.heading === null ? UNKNOWN : Math.round(fix.heading / 2) % 180)
    view.setUint8(at + 13, fix.speed === null ? UNKNOWN : clamp(fix.speed * 4, FASTEST))
  })
  return view.buffer
}

/** Reads fixes; refuses (FrameRefusal) what are none, and positions that are not on the Earth. */
export function readFixes(bytes: ArrayBuffer): Fix[] {
  const { view, aside } = opened(bytes, 'fixes', (_, count) => count * FIX_BYTES)
  if (aside === 0 || aside > MOST_FIXES) {
    throw new FrameRefusal(`${aside} fixes, expected 1 to ${MOST_FIXES}`)
  }
  return Array.from({ length: aside }, (_, i) => readFix(view, HEADER_BYTES + i * FIX_BYTES))
}

function readFix(view: DataView, at: number): Fix {
  const lng = view.getInt32(at + 2, true) / DEGREES
  const lat = view.getInt32(at + 6, true) / DEGREES
  const heading = view.getUint8(at + 12)
  const speed = view.getUint8(at + 13)
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90) throw new FrameRefusal('not on the Earth')
  if (heading !== UNKNOWN && heading >= 180) throw new FrameRefusal(`a heading of ${2 * heading}`)
  return {
    ageMs: view.getUint16(at, true) * 100,
    at: [lng, lat],
    accuracyM: view.getUint16(at + 10, true),
    heading: heading === UNKNOWN ? null : heading * 2,
    speed: speed === UNKNOWN ? null : speed / 4,
  }
}

const clamp = (value: number, most: number): number =>
  Math.round(Math.min(Math.max(value, 0), most))
