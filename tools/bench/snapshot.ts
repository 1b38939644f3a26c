import { randomBytes } from 'node:crypto'
import { JPEG } from '../../domain/photos/testing/corpus.ts'

/**
 * A JPEG of so many bytes as our pages send one, with nothing to take off; no two are the same. Its
 * structure is a photo's, its picture noise.
 */
export function snapshot(bytes: number): Uint8Array<ArrayBuffer> {
  // A byte of ones would be the beginning of a marker.
  const noise = randomBytes(bytes).map((byte) => byte & 0x7f)
  const { start, jfif, tables, frame, dc, ac, scan, end } = JPEG
  return Buffer.concat([start, jfif, tables, frame, dc, ac, scan, noise, end])
}
