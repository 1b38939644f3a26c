/** A picture as a cleaner of one format gives it: what makes the picture, and nothing else. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Big-endian (PNG, JPEG) and little-endian (WebP) numbers at an offset; beyond the end they are NaN. */
export const u16 = (bytes: Uint8Array, at: number): number =>
  at + 2 <= bytes.length ? (bytes[at] << 8) | bytes[at + 1] : Number.NaN

export const u32 = (bytes: Uint8Array, at: number): number =>
  at + 4 <= bytes.length ? u16(bytes, at) * 65_536 + u16(bytes, at + 2) : Number.NaN

export const u16le = (bytes: Uint8Array, at: number): number =>
  at + 2 <= bytes.length ? bytes[at] | (bytes[at + 1] << 8) : Number.NaN

export const u24le = (bytes: Uint8Array, at: number): number =>
  at + 3 <= bytes.length ? u16le(bytes, at) + bytes[at + 2] * 65_536 : Number.NaN

export const u32le = (bytes: Uint8Array, at: number): number =>
  at + 4 <= bytes.length ? u16le(bytes, at) + u16le(bytes, at + 2) * 65_536 : Number.NaN

/** Four letters at an offset, as RIFF and PNG name their chunks. */
export const name = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4))

/** The parts, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}
