/**
 * Binary frames of a room's socket, little-endian:
 *
 *     0  u8   magic 0x59, ‘Y’
 *     1  u8   version
 *     2  u8   type
 *     3  u8   what the type makes of it
 *     4  …    body
 */
const MAGIC = 0x59
const VERSION = 1
export const HEADER_BYTES = 4

export const FRAME = {
  /** phone → room: where I am and was (`fixes.ts`) */
  fixes: 1,
  /** watcher → room: read up to this tick (`ticks.ts`) */
  ack: 2,
  /** room → watcher: where everybody is (`ticks.ts`) */
  tick: 3,
  /** room → everybody: how many are where, roughly (`cells.ts`) */
  cells: 4,
} as const

export type FrameType = keyof typeof FRAME

/** Why a frame is not read. */
export class FrameRefusal extends Error {}

/** A frame to write the body into, its header in place. */
export function frameOf(type: FrameType, aside: number, bodyBytes: number): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + bodyBytes))
  view.setUint8(0, MAGIC)
  view.setUint8(1, VERSION)
  view.setUint8(2, FRAME[type])
  view.setUint8(3, aside)
  return view
}

/** What a frame is; refuses what is no frame of ours, or of a version or type that is not known here. */
export function typeOf(bytes: ArrayBuffer): FrameType {
  if (bytes.byteLength < HEADER_BYTES) throw new FrameRefusal('shorter than its header')
  const [magic, version, type] = new Uint8Array(bytes)
  if (magic !== MAGIC) throw new FrameRefusal('not a frame of a Yike room')
  if (version !== VERSION) throw new FrameRefusal(`version ${version}, expected ${VERSION}`)
  const named = Object.entries(FRAME).find(([, number]) => number === type)
  if (!named) throw new FrameRefusal(`type ${type} is not known`)
  return named[0] as FrameType
}

/** The frame as what it must be; refuses another type, and a body that is not as long as it should be. */
export function opened(
  bytes: ArrayBuffer,
  type: FrameType,
  bodyBytes: (view: DataView, aside: number) => number,
): { view: DataView; aside: number } {
  const found = typeOf(bytes)
  if (found !== type) throw new FrameRefusal(`a frame of ${found}, expected ${type}`)
  const view = new DataView(bytes)
  const aside = view.getUint8(3)
  const expected = HEADER_BYTES + bodyBytes(view, aside)
  if (bytes.byteLength !== expected) {
    throw new FrameRefusal(`${bytes.byteLength} bytes, its header says ${expected}`)
  }
  return { view, aside }
}
