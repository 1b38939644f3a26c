import { u16, u16le, u32, u32le } from './picture.ts'

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const ORIENTATION = 0x0112

/**
 * Which side of a photo is up (1 … 8), from the body of a JPEG's APP1; 1, as it lies, where that does
 * not say (TIFF 6.0, Exif 2.32).
 */
export function orientationOf(body: Uint8Array): number {
  if (!EXIF.every((byte, i) => body[i] === byte)) return 1
  const tiff = body.subarray(EXIF.length)
  const isLittle = tiff[0] === 0x49
  const short = (at: number) => (isLittle ? u16le(tiff, at) : u16(tiff, at))
  const directory = isLittle ? u32le(tiff, 4) : u32(tiff, 4)
  const entries = short(directory)
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + 12 * i
    if (short(at) !== ORIENTATION) continue
    const side = short(at + 8)
    return side >= 1 && side <= 8 ? side : 1
  }
  return 1
}

/** An APP1 segment that says nothing but which side is up. */
export const orientationSegment = (side: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, ...EXIF],
    // big-endian TIFF, its directory right behind, with one entry: a SHORT
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0, 0, 0, 0, 0],
  )
