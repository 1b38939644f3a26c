import { joined, name, type Picture, u16le, u24le, u32le } from './picture.ts'

const HEADER_BYTES = 12
const ALPHA_FLAG = 0x10

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Cleans a WebP (RFC 9649): the coded picture and its transparency are kept; Exif, XMP, profile,
 * chunks that nobody knows and everything behind its end go. One that moves is refused.
 *
 * @returns null for what is malformed or broken off
 */
export function cleanWebp(bytes: Uint8Array): Picture | null {
  const end = 8 + u32le(bytes, 4)
  if (name(bytes, 8) !== 'WEBP' || !(end <= bytes.length)) return null
  const chunks = chunksOf(bytes.subarray(0, end))
  const picture = chunks?.find((chunk) => name(chunk, 0) === 'VP8 ' || name(chunk, 0) === 'VP8L')
  const moves = chunks?.some((chunk) => name(chunk, 0) === 'ANIM')
  const size = picture && sizeOf(picture)
  if (!size || moves) return null
  const alpha = chunks?.find((chunk) => name(chunk, 0) === 'ALPH')
  // Only a lossy picture needs its transparency, and the extended header that tells of it.
  const isSplit = alpha && name(picture, 0) === 'VP8 '
  const kept = isSplit ? [extended(size), alpha, picture] : [picture]
  return { ...size, bytes: riff(kept) }
}

/** The chunks with their padding, or null where they do not fill the file to its end. */
function chunksOf(bytes: Uint8Array): Uint8Array[] | null {
  const chunks: Uint8Array[] = []
  let at = HEADER_BYTES
  while (at < bytes.length) {
    const length = u32le(bytes, at + 4)
    const end = at + 8 + length + (length % 2)
    if (!(end <= bytes.length)) return null
    chunks.push(bytes.subarray(at, end))
    at = end
  }
  return chunks
}

function sizeOf(chunk: Uint8Array): Size | null {
  if (name(chunk, 0) === 'VP8L') {
    if (chunk[8] !== 0x2f || !(chunk.length >= 13)) return null
    const bits = u32le(chunk, 9)
    return { width: 1 + (bits % 16_384), height: 1 + (Math.floor(bits / 16_384) % 16_384) }
  }
  // RFC 6386, 9.1: only a key frame begins a picture, and it says so.
  const isKeyFrame = (chunk[8] & 1) === 0 && u24le(chunk, 11) === 0x2a019d
  if (!isKeyFrame || !(chunk.length >= 18)) return null
  return { width: u16le(chunk, 14) & 0x3fff, height: u16le(chunk, 16) & 0x3fff }
}

function extended({ width, height }: Size): Uint8Array {
  const chunk = new Uint8Array(18)
  chunk.set([0x56, 0x50, 0x38, 0x58, 10, 0, 0, 0, ALPHA_FLAG])
  chunk.set(threeBytes(width - 1), 12)
  chunk.set(threeBytes(height - 1), 15)
  return chunk
}

const threeBytes = (value: number): number[] => [value & 255, (value >> 8) & 255, value >> 16]

function riff(chunks: readonly Uint8Array[]): Uint8Array {
  const body = joined(chunks)
  const header = new Uint8Array(HEADER_BYTES)
  header.set([0x52, 0x49, 0x46, 0x46])
  new DataView(header.buffer).setUint32(4, body.length + 4, true)
  header.set([0x57, 0x45, 0x42, 0x50], 8)
  return joined([header, body])
}
