import { cleanJpeg } from './jpeg.ts'
import type { Picture } from './picture.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

/** The formats of photo that are taken. No SVG: it is a document that can run scripts. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const

type PhotoType = (typeof PHOTO_TYPES)[number]

/** A camera's photo is 3 to 8 MB; our pages send it far smaller. */
export const MOST_PHOTO_BYTES = 4 * 2 ** 20

/** A phone's 48-megapixel photo passes; a picture made to exhaust memory does not. */
const MOST_PIXELS = 50_000_000

/** A photo with nothing in it but the picture. */
export interface Photo extends Picture {
  readonly type: PhotoType
}

/** Why a photo is refused. */
export type PhotoRefusal = 'too_large' | 'unknown_format' | 'damaged' | 'too_many_pixels'

const CLEANERS = [
  { type: 'image/jpeg', magic: [0xff, 0xd8, 0xff], clean: cleanJpeg },
  { type: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], clean: cleanPng },
  { type: 'image/webp', magic: [0x52, 0x49, 0x46, 0x46], clean: cleanWebp },
] as const

/**
 * Takes a photo apart by its format's own structure and gives back the parts that make the picture:
 * no place, no time, no camera, no comment, no thumbnail, and nothing behind its end. What is in it
 * decides the type, whatever the sender says.
 *
 * Refuses what is larger than 4 MB, no JPEG, PNG or WebP, broken off or malformed, or of more than
 * 50 million pixels. Never throws.
 */
export function cleanPhoto(bytes: Uint8Array): Photo | PhotoRefusal {
  if (bytes.length > MOST_PHOTO_BYTES) return 'too_large'
  const format = CLEANERS.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))
  if (!format) return 'unknown_format'
  const cleaned = format.clean(bytes)
  if (!cleaned || cleaned.width < 1 || cleaned.height < 1) return 'damaged'
  if (cleaned.width * cleaned.height > MOST_PIXELS) return 'too_many_pixels'
  return { type: format.type, ...cleaned }
}
