import { expect, it } from 'vitest'
import { Boundaries } from './frames.ts'

const frame = (bytes: number) => {
  const head =
    bytes < 126
      ? [0x82, bytes]
      : bytes < 65_536
        ? [0x82, 126, bytes >> 8, bytes & 255]
        : [0x82, 127, 0, 0, 0, 0, 0, bytes >> 16, (bytes >> 8) & 255, bytes & 255]
  return Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 0xff)])
}

it('however the pieces are cut, a message ends where it ends', () => {
  const frames = [0, 1, 125, 126, 300, 65_535, 70_000].map(frame)
  const ends = frames.map((_, i) => Buffer.concat(frames.slice(0, i + 1)).length)
  const isEnd = (at: number) => ends.includes(at)
  const all = Buffer.concat(frames)
  for (const size of [1, 3, 7, 130, 4096, all.length]) {
    const boundaries = new Boundaries()
    const found = new Set<number>()
    const wrong: number[] = []
    for (let at = 0; at < all.length; at += size) {
      const whole = boundaries.pass(all.subarray(at, at + size))
      if (whole > 0) found.add(at + whole)
      if (boundaries.isBetween !== isEnd(Math.min(at + size, all.length))) wrong.push(at)
    }
    expect(wrong).toEqual([])
    for (const end of found) expect(ends).toContain(end)
    if (size === 1) expect([...found]).toEqual(ends)
  }
})
