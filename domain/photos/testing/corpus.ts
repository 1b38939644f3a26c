import { joined } from '../picture.ts'
import { crc32 } from '../png.ts'

/** What stands for a place in everything that is not the picture. */
export const SECRET = 'GPS 30.2741N 120.1551E'

const text = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0))
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const big = (value: number): number[] => [
  value >>> 24,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255,
]
const little = (value: number): number[] => big(value).toReversed()

/** What some phones leave behind the end of a photo, and what makes a file two things at once. */
export const TAIL = joined([text('PK\u0003\u0004'), text(`<script>${SECRET}</script>`)])

const segment = (marker: number, body: Uint8Array): Uint8Array =>
  joined([bytes(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255), body])

/** A TIFF as cameras write it, little-endian: which side is up, and a place. */
export function exif(side = 6): Uint8Array {
  const entries = [
    [0x010f, 2, SECRET.length + 1, 38],
    [0x0112, 3, 1, side],
  ].flatMap(([tag, type, count, value]) => [
    ...[tag & 255, tag >> 8, type, 0],
    ...little(count),
    ...little(value),
  ])
  const head = bytes(...[0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 2, 0], ...entries, 0, 0, 0, 0)
  return joined([text('Exif\0\0'), head, text(`${SECRET}\0`)])
}

/** Twelve pairs of counts and no codes but one: all that a grey square needs. */
const huffman = (kind: number) => joined([bytes(kind, 1), new Uint8Array(15), bytes(0)])

/** The parts of a grey JPEG of 8 × 8, baseline: one block whose every coefficient is nothing. */
export const JPEG = {
  start: bytes(0xff, 0xd8),
  jfif: segment(0xe0, joined([text('JFIF\0'), bytes(1, 2, 0, 0, 1, 0, 1, 0, 0)])),
  tables: segment(0xdb, joined([bytes(0), new Uint8Array(64).fill(1)])),
  frame: segment(0xc0, bytes(8, 0, 8, 0, 8, 1, 1, 0x11, 0)),
  dc: segment(0xc4, huffman(0x00)),
  ac: segment(0xc4, huffman(0x10)),
  scan: segment(0xda, bytes(1, 1, 0, 0, 63, 0)),
  data: bytes(0x3f),
  end: bytes(0xff, 0xd9),
}

/** A JPEG as a phone writes it: with everything that is nobody's business. */
export const jpeg = ({ side = 6 } = {}): Uint8Array =>
  joined([
    JPEG.start,
    segment(0xe1, exif(side)),
    JPEG.jfif,
    segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x>${SECRET}</x>`)),
    segment(0xe2, text(`ICC_PROFILE\0\u0001\u0001${SECRET}`)),
    segment(0xed, text(`Photoshop 3.0\0${SECRET}`)),
    segment(0xee, joined([text('Adobe'), bytes(0, 100, 0, 0, 0, 0, 1), text(SECRET)])),
    segment(0xfe, text(SECRET)),
    JPEG.tables,
    JPEG.frame,
    JPEG.dc,
    JPEG.ac,
    JPEG.scan,
    JPEG.data,
    JPEG.end,
    TAIL,
  ])

export const chunk = (type: string, body: Uint8Array): Uint8Array => {
  const named = joined([text(type), body])
  return joined([bytes(...big(body.length)), named, bytes(...big(crc32(named)))])
}

export const PNG_START = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

export const header = (width: number, height: number): Uint8Array =>
  chunk('IHDR', bytes(...big(width), ...big(height), 8, 0, 0, 0, 0))

/** Two rows of two pixels, each behind the 0 of its filter, stored by zlib as they are. */
const PIXELS = bytes(120, 1, 1, 6, 0, 249, 255, 0, 1, 2, 0, 3, 4, 0, 29, 0, 11)

/** A grey PNG of 2 × 2 with everything that is nobody's business. */
export const png = ({ width = 2, height = 2 } = {}): Uint8Array =>
  joined([
    PNG_START,
    header(width, height),
    chunk('gAMA', bytes(0, 0, 0xb1, 0x8f)),
    chunk('tEXt', text(`Comment\0${SECRET}`)),
    chunk('iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${SECRET}`)),
    chunk('eXIf', exif()),
    chunk('iCCP', text(`profile\0\0${SECRET}`)),
    chunk('tIME', bytes(7, 0xea, 1, 5, 8, 0, 0)),
    chunk('IDAT', PIXELS),
    chunk('IEND', new Uint8Array()),
    TAIL,
  ])

export const riffChunk = (type: string, body: Uint8Array): Uint8Array =>
  joined([text(type), bytes(...little(body.length)), body, new Uint8Array(body.length % 2)])

export const riff = (...chunks: Uint8Array[]): Uint8Array => {
  const body = joined([text('WEBP'), ...chunks])
  return joined([text('RIFF'), bytes(...little(body.length)), body])
}

/** The head of a lossy picture of 5 × 3, and data that nobody decodes here. */
export const lossy = riffChunk('VP8 ', bytes(0x30, 1, 0, 0x9d, 1, 0x2a, 5, 0, 3, 0, 9, 9, 9))
export const lossless = riffChunk('VP8L', bytes(0x2f, 4, 0x80, 0, 0, 7, 7))
const extended = riffChunk('VP8X', bytes(0x3c, 0, 0, 0, 4, 0, 0, 2, 0, 0))

/** A lossy WebP of 5 × 3 with transparency, and everything that is nobody's business. */
export const webp = (): Uint8Array =>
  joined([
    riff(
      extended,
      riffChunk('ICCP', text(SECRET)),
      riffChunk('ALPH', bytes(0, 1, 2)),
      lossy,
      riffChunk('EXIF', exif()),
      riffChunk('XMP ', text(SECRET)),
      riffChunk('junk', text(SECRET)),
    ),
    TAIL,
  ])
