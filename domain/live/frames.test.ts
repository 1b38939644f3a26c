import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsAround, distanceM, type LngLat } from '../kit/geo.ts'
import { readCells, writeCells } from './cells.ts'
import { type Fix, MOST_FIXES, readFixes, writeFixes } from './fixes.ts'
import { FRAME, FrameRefusal, typeOf } from './frame.ts'
import { boxOnGrid, offGrid, onGrid } from './grid.ts'
import { MOTIONS, readAck, readTick, type Tick, writeAck, writeTick } from './ticks.ts'
import { MOST_INBOUND_BYTES } from './wire.ts'

const u16 = fc.integer({ min: 0, max: 0xffff })
const spot = fc.record({
  seat: u16,
  x: u16,
  y: u16,
  motion: fc.constantFrom(...MOTIONS),
  heading: fc.option(fc.integer({ min: 0, max: 59 }).map((step) => step * 6)),
})
const tick: fc.Arbitrary<Tick> = fc.record({
  tick: fc.integer({ min: 0, max: 0xffffffff }),
  whole: fc.boolean(),
  spots: fc.array(spot),
  left: fc.array(u16),
})
const fix: fc.Arbitrary<Fix> = fc.record({
  ageMs: fc.integer({ min: 0, max: 0xffff }).map((tenths) => tenths * 100),
  at: fc
    .tuple(
      fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }),
      fc.integer({ min: -900_000_000, max: 900_000_000 }),
    )
    .map(([lng, lat]): LngLat => [lng / 1e7, lat / 1e7]),
  accuracyM: u16,
  heading: fc.option(fc.integer({ min: 0, max: 179 }).map((step) => step * 2)),
  speed: fc.option(fc.integer({ min: 0, max: 254 }).map((step) => step / 4)),
})
const cell = fc.integer({ min: 0, max: 8 }).chain((level) =>
  fc.record({
    level: fc.constant(level),
    column: fc.integer({ min: 0, max: 2 ** level - 1 }),
    row: fc.integer({ min: 0, max: 2 ** level - 1 }),
    count: u16,
  }),
)

function keeps<T>(each: fc.Arbitrary<T>, kept: (value: T) => T): void {
  fc.assert(
    fc.property(each, (value) => {
      expect(kept(value)).toEqual(value)
    }),
  )
}

it('what is written is read again: ticks, fixes, cells, acks', () => {
  keeps(tick, (each) => readTick(writeTick(each)))
  keeps(fc.array(fix, { minLength: 1, maxLength: MOST_FIXES }), (each) =>
    readFixes(writeFixes(each)),
  )
  keeps(fc.array(cell), (each) => readCells(writeCells(each)))
  keeps(fc.integer({ min: 0, max: 0xffffffff }), (each) => readAck(writeAck(each)))
})

describe('bytes', () => {
  it('a quarter of a thousand movers is a tick of at most 8 bytes a position', () => {
    const spots = fc.sample(spot, 250)
    expect(
      writeTick({ tick: 1, whole: false, spots, left: [] }).byteLength / 250,
    ).toBeLessThanOrEqual(8)
  })

  it('as many fixes as a frame takes are within what a room reads', () => {
    const fixes = fc.sample(fix, MOST_FIXES)
    expect(writeFixes(fixes).byteLength).toBeLessThanOrEqual(MOST_INBOUND_BYTES)
    expect(() => writeFixes([...fixes, fixes[0]])).toThrow(FrameRefusal)
  })

  it('values beyond what a frame can say are cut, not wrapped', () => {
    const wild = { ageMs: 1e9, at: [0, 0], accuracyM: 1e9, heading: 359.9, speed: 1e3 } as const
    expect(readFixes(writeFixes([wild]))[0]).toEqual({
      ageMs: 6_553_500,
      at: [0, 0],
      accuracyM: 0xffff,
      heading: 0,
      speed: 63.5,
    })
  })
})

describe('garbage', () => {
  const readers = { fixes: readFixes, ack: readAck, tick: readTick, cells: readCells }

  // Half of it begins as a frame of ours does, so that the bodies are reached as well.
  const garbage = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .tuple(fc.constantFrom(...Object.values(FRAME)), fc.uint8Array({ maxLength: 200 }))
      .map(([type, body]) => Uint8Array.from([0x59, 1, type, ...body])),
  )

  it('is refused by name, whatever it is', () => {
    let refused = 0
    const read = (bytes: ArrayBuffer) => {
      try {
        readers[typeOf(bytes)](bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(FrameRefusal)
        refused++
      }
    }
    fc.assert(
      fc.property(garbage, (bytes) => read(bytes.slice().buffer)),
      { numRuns: 10_000 },
    )
    expect(refused).toBeGreaterThan(5000)
  })

  it('a frame that is cut short, or goes on, is refused', () => {
    const whole = new Uint8Array(writeTick({ tick: 1, whole: true, spots: [], left: [1, 2] }))
    for (let length = 0; length < whole.length; length++) {
      expect(() => readTick(whole.slice(0, length).buffer)).toThrow(FrameRefusal)
    }
    expect(() => readTick(Uint8Array.from([...whole, 0]).buffer)).toThrow('its header says')
  })

  it('another version is named', () => {
    const bytes = new Uint8Array(writeAck(1))
    bytes[1] = 2
    expect(() => readAck(bytes.buffer)).toThrow('version 2, expected 1')
  })

  it('a position that is not on the Earth is refused', () => {
    const bytes = writeFixes([{ ageMs: 0, at: [0, 0], accuracyM: 1, heading: null, speed: null }])
    new DataView(bytes).setInt32(4 + 6, 910_000_000, true)
    expect(() => readFixes(bytes)).toThrow('not on the Earth')
  })
})

describe('the grid', () => {
  const quarter = boundsAround([120.15, 30.27], 3000)

  it('is right to a tenth of a metre in six kilometres', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [west, south, east, north] = quarter
        const at: LngLat = [west + (east - west) * a, south + (north - south) * b]
        const point = onGrid(quarter, at)
        expect(point).not.toBeNull()
        expect(distanceM(offGrid(quarter, point ?? { x: 0, y: 0 }), at)).toBeLessThan(0.1)
      }),
    )
  })

  it('ends at the community', () => {
    expect(onGrid(quarter, [121, 30.27])).toBeNull()
    expect(boxOnGrid(quarter, [121, 30, 122, 31])).toBeNull()
    expect(boxOnGrid(quarter, [100, 0, 140, 60])).toEqual([0, 0, 0xffff, 0xffff])
  })
})
