import { joined, name, type Picture, u32 } from './picture.ts'

const SIGNATURE_BYTES = 8

/** Chunks that make the picture, and how long each may be (PNG, 3rd edition, 11); all others go. */
const KEPT: Readonly<Record<string, (length: number) => boolean>> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length > 0 && length <= 768 && length % 3 === 0,
  IDAT: () => true,
  IEND: (length) => length === 0,
  tRNS: (length) => length <= 256,
  gAMA: (length) => length === 4,
  cHRM: (length) => length === 32,
  sRGB: (length) => length === 1,
  sBIT: (length) => length <= 4,
}

/** Bit depths that each colour type can have. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/**
 * Cleans a PNG: the chunks of the picture are kept, of the first frame where it moves; text, time,
 * Exif, profiles and everything behind its end go.
 *
 * @returns null for what is malformed, broken off, or wrong by its checksums
 */
export function cleanPng(bytes: Uint8Array): Picture | null {
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)]
  let seen = ''
  for (let at = SIGNATURE_BYTES; seen !== 'IEND'; ) {
    const length = u32(bytes, at)
    const end = at + 12 + length
    if (!(end <= bytes.length)) return null
    const chunk = bytes.subarray(at, end)
    const type = name(chunk, 4)
    at = end
    if (!(type in KEPT)) {
      if (isCritical(chunk)) return null
      continue
    }
    if (!KEPT[type](length) || !isIntact(chunk) || (type === 'IHDR') !== (seen === '')) return null
    kept.push(chunk)
    seen = type
  }
  const header = kept[1].subarray(8)
  const hasPixels = kept.some((chunk) => name(chunk, 4) === 'IDAT')
  if (!hasPixels || !isPossible(header)) return null
  return { width: u32(header, 0), height: u32(header, 4), bytes: joined(kept) }
}

/** Whether a reader that does not know a chunk must give up: its name begins with a capital. */
const isCritical = (chunk: Uint8Array): boolean => (chunk[4] & 0x20) === 0

function isPossible(header: Uint8Array): boolean {
  const [depth, colour, compression, filter, interlace] = header.subarray(8)
  return DEPTHS[colour]?.includes(depth) && compression === 0 && filter === 0 && interlace <= 1
}

const isIntact = (chunk: Uint8Array): boolean =>
  crc32(chunk.subarray(4, -4)) === u32(chunk, chunk.length - 4)

/** CRC-32 of ISO 3309, as PNG computes it. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]) & 255] ^ (crc >>> 8)
  return (crc ^ -1) >>> 0
}

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})
