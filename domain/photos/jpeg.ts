import { orientationOf, orientationSegment } from './orientation.ts'
import { joined, type Picture, u16 } from './picture.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const DHT = 0xc4
const DQT = 0xdb
const DRI = 0xdd
const APP1 = 0xe1
const APP14 = 0xee
const COM = 0xfe

/** Baseline, extended and progressive: what cameras and browsers write (ITU-T T.81, table B.1). */
const FRAMES = [0xc0, 0xc1, 0xc2]

/** A progressive photo has about ten; hundreds only make its viewer work. */
const MOST_SCANS = 64

interface Segment {
  readonly marker: number
  /** the marker's two bytes, the length and what is in it */
  readonly bytes: Uint8Array
}

/**
 * Cleans a JPEG (ITU-T T.81): frame, tables and scans are kept where their lengths are what their
 * contents say; every APPn and comment goes, and all behind the end of the image. Kept are Adobe's
 * twelve bytes that say how colours are coded, and of the Exif which side is up, written anew.
 *
 * @returns null for what is malformed or broken off
 */
export function cleanJpeg(bytes: Uint8Array): Picture | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let frame: Uint8Array | null = null
  let scans = 0
  let at = 2
  for (;;) {
    const segment = segmentAt(bytes, at)
    if (!segment) return null
    const { marker } = segment
    at = segment.bytes.byteOffset - bytes.byteOffset + segment.bytes.length
    if (marker === EOI) break
    if (isDropped(marker)) {
      const side = marker === APP1 ? orientationOf(segment.bytes.subarray(4)) : 1
      if (side !== 1 && frame === null && kept.length === 1) kept.push(orientationSegment(side))
      else if (marker === APP14) kept.push(...colourCode(segment.bytes))
      continue
    }
    if (!isWhole(segment)) return null
    kept.push(segment.bytes)
    if (FRAMES.includes(marker)) {
      if (frame) return null
      frame = segment.bytes
    }
    if (marker !== SOS) continue
    if (!frame || ++scans > MOST_SCANS) return null
    const end = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, end))
    at = end
  }
  if (!frame || scans === 0) return null
  kept.push(Uint8Array.of(0xff, EOI))
  return { width: u16(frame, 7), height: u16(frame, 5), bytes: joined(kept) }
}

function segmentAt(bytes: Uint8Array, from: number): Segment | null {
  if (bytes[from] !== 0xff) return null
  let at = from
  // A marker may have any number of fill bytes before it.
  while (bytes[at + 1] === 0xff) at++
  const marker = bytes[at + 1]
  if (marker === EOI) return { marker, bytes: bytes.subarray(at, at + 2) }
  const length = u16(bytes, at + 2)
  if (!(length >= 2 && at + 2 + length <= bytes.length) || marker === SOI) return null
  return { marker, bytes: bytes.subarray(at, at + 2 + length) }
}

const isDropped = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === COM

/** Whether a segment is one of the picture's, and no longer than its own contents need. */
function isWhole({ marker, bytes }: Segment): boolean {
  const size = bytes.length - 4
  if (FRAMES.includes(marker)) return size === 6 + 3 * bytes[9] && bytes[4] === 8
  if (marker === SOS) return size === 4 + 2 * bytes[4]
  if (marker === DRI) return size === 2
  if (marker === DQT) return endsWith(bytes, quantisationSize)
  return marker === DHT && endsWith(bytes, huffmanSize)
}

/** Whether tables of the sizes that `sizeAt` tells fill a segment to its very end. */
function endsWith(bytes: Uint8Array, sizeAt: (bytes: Uint8Array, at: number) => number): boolean {
  let at = 4
  while (at < bytes.length) at += sizeAt(bytes, at)
  return at === bytes.length
}

const quantisationSize = (bytes: Uint8Array, at: number): number => (bytes[at] >> 4 ? 129 : 65)

function huffmanSize(bytes: Uint8Array, at: number): number {
  const counts = bytes.subarray(at + 1, at + 17)
  return 17 + counts.reduce((sum, count) => sum + count, 0)
}

/** Adobe's segment without what may follow its own twelve bytes; without it, CMYK is shown inside out. */
function colourCode(segment: Uint8Array): Uint8Array[] {
  const isAdobe = segment.length >= 16 && String.fromCharCode(...segment.subarray(4, 9)) === 'Adobe'
  return isAdobe ? [Uint8Array.of(0xff, APP14, 0, 14, ...segment.subarray(4, 16))] : []
}

/** Where the coded data of a scan ends: before the first marker that is none of its own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && belongsToScan(bytes[at + 1])) at = bytes.indexOf(0xff, at + 2)
  return at < 0 ? bytes.length : at
}

/** A stuffed zero, or a restart. */
const belongsToScan = (next: number): boolean => next === 0 || (next >= 0xd0 && next <= 0xd7)
