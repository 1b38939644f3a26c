import { describe, expect, it } from 'vitest'
import { diceFrom } from '../kit/dice.ts'
import { orientationOf } from './orientation.ts'
import { cleanPhoto, MOST_PHOTO_BYTES, type Photo } from './photo.ts'
import { joined, name } from './picture.ts'
import {
  chunk,
  exif,
  header,
  JPEG,
  jpeg,
  lossless,
  lossy,
  PNG_START,
  png,
  riff,
  riffChunk,
  SECRET,
  TAIL,
  webp,
} from './testing/corpus.ts'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function cleaned(bytes: Uint8Array): Photo {
  const photo = cleanPhoto(bytes)
  if (typeof photo === 'string') throw new Error(photo)
  return photo
}

const CORPUS = [
  ['a JPEG', jpeg(), { type: 'image/jpeg', width: 8, height: 8 }],
  ['a PNG', png(), { type: 'image/png', width: 2, height: 2 }],
  ['a WebP', webp(), { type: 'image/webp', width: 5, height: 3 }],
  ['a plain WebP', riff(lossless), { type: 'image/webp', width: 5, height: 3 }],
] as const

describe.each(CORPUS)('%s', (_, bytes, told) => {
  it('keeps its size, and nothing of where and when it was taken', () => {
    const photo = cleaned(bytes)
    expect(photo).toMatchObject(told)
    const left = latin(photo.bytes)
    for (const trace of [SECRET, 'GPS', 'adobe', 'xmp', 'ICC', 'JFIF', 'script', 'PK', 'II*']) {
      expect(left, trace).not.toContain(trace)
    }
  })

  it('is not changed by being cleaned again', () => {
    const once = cleaned(bytes)
    expect(cleaned(once.bytes)).toEqual(once)
  })

  it('that is broken off anywhere before its end is refused', () => {
    const whole = cleaned(bytes).bytes
    for (let length = 0; length < whole.length; length++) {
      expect(typeof cleanPhoto(whole.subarray(0, length)), `${length}`).toBe('string')
    }
  })

  it('gets back exactly the parts that make the picture', () => {
    const photo = cleaned(bytes)
    if (told.type === 'image/jpeg') {
      const { start, tables, frame, dc, ac, scan, data, end } = JPEG
      const tail = joined([tables, frame, dc, ac, scan, data, end])
      expect(latin(photo.bytes).startsWith(latin(start))).toBe(true)
      expect(latin(photo.bytes).endsWith(latin(tail))).toBe(true)
    }
    if (told.type === 'image/png') {
      expect(photo.bytes.length).toBe(8 + 25 + 16 + 12 + chunkLength(bytes, 'IDAT') + 12)
    }
  })
})

function chunkLength(bytes: Uint8Array, type: string): number {
  const at = latin(bytes).indexOf(type)
  return new DataView(bytes.buffer).getUint32(at - 4)
}

describe('a JPEG', () => {
  it('stays the way up that its Exif said', () => {
    for (const side of [2, 3, 6, 8]) {
      const { bytes } = cleaned(jpeg({ side }))
      expect(orientationOf(bytes.subarray(6)), `${side}`).toBe(side)
    }
    expect(latin(cleaned(jpeg({ side: 1 })).bytes)).not.toContain('Exif')
    expect(latin(cleaned(jpeg({ side: 77 })).bytes)).not.toContain('Exif')
  })

  it('keeps twelve bytes of how its colours are coded, and what was behind them not', () => {
    const left = latin(cleaned(jpeg()).bytes)
    expect(left.slice(left.indexOf('Adobe'), left.indexOf('Adobe') + 14)).toBe(
      'Adobe\0d\0\0\0\0\u0001\xff\xdb',
    )
  })

  it('with anything hidden in a table, a frame or a scan header is refused', () => {
    const { start, tables, frame, dc, ac, scan, data, end } = JPEG
    const parts = [start, tables, frame, dc, ac, scan, data, end]
    expect(cleanPhoto(joined(parts))).toMatchObject({ width: 8 })
    for (const at of [1, 2, 3, 4, 5]) {
      const padded = joined([parts[at], Uint8Array.of(1, 2, 3)])
      padded[3] += 3
      expect(cleanPhoto(joined(parts.with(at, padded))), `${at}`).toBe('damaged')
    }
  })

  it('needs one frame before its scans, and not two', () => {
    const { start, tables, frame, scan, data, end } = JPEG
    expect(cleanPhoto(joined([start, tables, scan, data, frame, end]))).toBe('damaged')
    expect(cleanPhoto(joined([start, tables, frame, frame, scan, data, end]))).toBe('damaged')
    expect(cleanPhoto(joined([start, tables, frame, end]))).toBe('damaged')
  })

  it('of a hundred scans is refused: it is made to exhaust', () => {
    const { start, tables, frame, scan, data, end } = JPEG
    const scans = Array.from({ length: 100 }, () => joined([scan, data]))
    expect(cleanPhoto(joined([start, tables, frame, ...scans, end]))).toBe('damaged')
  })
})

describe('a PNG', () => {
  const pixels = chunk('IDAT', Uint8Array.of(1))
  const end = chunk('IEND', new Uint8Array())

  it('with a wrong checksum, or chunks that no picture needs to be read, is refused', () => {
    const broken = png()
    broken[8 + 25 + 16 - 1] ^= 1
    expect(cleanPhoto(broken)).toBe('damaged')
    const odd = chunk('ABCD', new Uint8Array(4))
    expect(cleanPhoto(joined([PNG_START, header(2, 2), odd, pixels, end]))).toBe('damaged')
    expect(cleanPhoto(joined([PNG_START, pixels, header(2, 2), end]))).toBe('damaged')
    expect(cleanPhoto(joined([PNG_START, header(2, 2), header(2, 2), pixels, end]))).toBe('damaged')
    expect(cleanPhoto(joined([PNG_START, header(2, 2), end]))).toBe('damaged')
  })

  it('of more pixels than a memory holds is refused by its header', () => {
    expect(cleanPhoto(png({ width: 30_000, height: 30_000 }))).toBe('too_many_pixels')
    expect(cleanPhoto(png({ width: 0, height: 5 }))).toBe('damaged')
    expect(cleanPhoto(png({ width: 10_000, height: 5000 }))).toMatchObject({ width: 10_000 })
  })
})

describe('a WebP', () => {
  it('with transparency gets a header that tells of that alone', () => {
    const { bytes } = cleaned(webp())
    expect([name(bytes, 12), name(bytes, 30), name(bytes, 42)]).toEqual(['VP8X', 'ALPH', 'VP8 '])
    expect([...bytes.subarray(20, 30)]).toEqual([0x10, 0, 0, 0, 4, 0, 0, 2, 0, 0])
    const plain = cleaned(riff(riffChunk('EXIF', exif()), lossy))
    expect(name(plain.bytes, 12)).toBe('VP8 ')
  })

  it('that moves is refused', () => {
    expect(cleanPhoto(riff(riffChunk('ANIM', new Uint8Array(6)), lossy))).toBe('damaged')
  })
})

it('what is no photo is refused, whatever it says of itself', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  for (const words of ['', 'GIF89a', svg, '%PDF-1.7', 'BM', '\x00\x00\x00\x1cftypheic']) {
    expect(cleanPhoto(Buffer.from(words, 'latin1'))).toBe('unknown_format')
  }
  expect(cleanPhoto(new Uint8Array(MOST_PHOTO_BYTES + 1))).toBe('too_large')
  expect(cleanPhoto(joined([TAIL, jpeg()]))).toBe('unknown_format')
})

it('of ten thousand mutilated photos none is a fault, and none keeps what must go', () => {
  const roll = diceFrom(7)
  const whole = CORPUS.map(([, bytes]) => bytes)
  let taken = 0
  for (let i = 0; i < 10_000; i++) {
    const given = whole[i % whole.length]
    const isSpliced = roll() < 0.2
    const photo = cleanPhoto(isSpliced ? spliced(given, roll) : mutilated(given, roll))
    if (typeof photo === 'string') continue
    taken++
    expect(cleanPhoto(photo.bytes)).toEqual(photo)
    // Cut and put together again, words can come to lie where the numbers of a table stand.
    if (!isSpliced) expect(latin(photo.bytes)).not.toContain(SECRET)
  }
  // Some only lost what goes anyway: the test would be empty if none were left.
  expect(taken).toBeGreaterThan(1000)
})

function mutilated(bytes: Uint8Array, roll: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = () => Math.floor(roll() * copy.length)
  for (let n = Math.ceil(3 * roll()); n > 0; n--) copy[at()] = Math.floor(256 * roll())
  return roll() < 0.2 ? copy.subarray(0, at()) : copy
}

function spliced(bytes: Uint8Array, roll: () => number): Uint8Array {
  const at = () => Math.floor(roll() * bytes.length)
  return joined([bytes.subarray(0, at()), bytes.subarray(at())])
}
