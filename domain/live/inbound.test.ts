import { expect, it } from 'vitest'
import { MOST_FIXES, writeFixes } from './fixes.ts'
import { FrameRefusal } from './frame.ts'
import { readInbound } from './inbound.ts'
import { garbage } from './testing/garbage.ts'
import { writeAck } from './ticks.ts'
import { MOST_INBOUND_BYTES } from './wire.ts'

/** Whether a message was read; that it was not is to be said in the one way. */
function isRead(message: string | ArrayBuffer): boolean {
  try {
    readInbound(message)
    return true
  } catch (error) {
    if (!(error instanceof FrameRefusal)) throw error
    return false
  }
}

it('10,000 frames of garbage are refused, each in the one way a room knows', () => {
  let read = 0
  for (let i = 0; i < 10_000; i++) if (isRead(garbage(i))) read++
  // Four bytes and what its header says may be a frame by chance.
  expect(read).toBeLessThan(100)
})

it('what is ours with one byte changed, cut off or grown is read or refused', () => {
  const fix = { at: [120.15, 30.27] as const, ageMs: 0, accuracyM: 8, heading: 90, speed: 3 }
  const ours = [writeAck(7), writeFixes([fix]), writeFixes(Array(MOST_FIXES).fill(fix))]
  for (const frame of ours) {
    expect(isRead(frame)).toBe(true)
    for (let i = 0; i < frame.byteLength; i++) {
      for (const byte of [0x00, 0x7f, 0x80, 0xff]) {
        const bent = new Uint8Array(frame.slice(0))
        bent[i] = byte
        isRead(bent.buffer)
      }
      expect(isRead(frame.slice(0, i))).toBe(false)
    }
    const grown = new Uint8Array(frame.byteLength + 1)
    grown.set(new Uint8Array(frame))
    expect(isRead(grown.buffer)).toBe(false)
  }
})

it.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['another message', '{"t":"shout"}'],
  ['more than it may hold', '{"t":"hide","who":"all"}'],
  ['too much', 'x'.repeat(MOST_INBOUND_BYTES + 1)],
])('%s is refused', (_, text) => {
  expect(isRead(text)).toBe(false)
})

it('text that is ours is read as it was said', () => {
  const hello = { t: 'hello', v: 1, after: null }
  expect(readInbound(JSON.stringify(hello))).toEqual(hello)
})
