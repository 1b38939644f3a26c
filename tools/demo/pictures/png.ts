import { deflateSync } from 'node:zlib'
import { crc32 } from '../../../domain/photos/png.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Eight bits a channel, red, green, blue, not interlaced (PNG, 3rd edition, 11.2.1). */
const TRUE_COLOUR = [8, 2, 0, 0, 0]

/** A PNG of pixels in rows from the top, three bytes each. */
export function encodePng(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const row = width * 3
  // Each row begins with the filter by which it is written: none.
  const raw = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y++)
    raw.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const header = new Uint8Array([...u32(width), ...u32(height), ...TRUE_COLOUR])
  return new Uint8Array(
    Buffer.concat([
      new Uint8Array(SIGNATURE),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(raw)),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([new Uint8Array(u32(data.length)), body, new Uint8Array(u32(crc32(body)))])
}

const u32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
