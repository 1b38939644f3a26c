import { describe, expect, it } from 'vitest'
import { boundsAround } from '../../domain/kit/geo.ts'
import { KIND_IDS } from '../../domain/places/kinds.ts'
import { readCursor, spansAfter, spansOf, writeCursor } from './spans.ts'

const box = boundsAround([120.15, 30.27], 400)

describe('spans', () => {
  it('are few enough for what a query may cost, and never so few that they hold too much', () => {
    expect(spansOf(undefined, box).length).toBeLessThanOrEqual(40)
    for (const count of [1, 2, 5, 11, 12]) {
      const spans = spansOf(KIND_IDS.slice(0, count), box)
      expect(spans.length).toBeLessThanOrEqual(Math.max(44, 4 * count))
      expect(spans.length).toBeGreaterThanOrEqual(Math.min(4 * count, 36))
    }
  })

  it('behind a cursor begin after its cell', () => {
    const spans = [
      { kind: 'market', from: 0, to: 9 },
      { kind: 'market', from: 20, to: 29 },
      { kind: 'toilet', from: 0, to: 9 },
    ] as const
    const behind = (cell: number) => spansAfter(spans, { kind: 'market', cell, row: 1 })
    expect(behind(5)[0]).toEqual({ kind: 'market', from: 6, to: 9 })
    expect(behind(9)[0]).toEqual(spans[1])
    expect(behind(15)[0]).toEqual(spans[1])
    expect(behind(29)).toEqual([spans[2]])
    expect(behind(99)).toEqual([spans[2]])
    expect(spansAfter(spans, { kind: 'bank', cell: 0, row: 1 })).toEqual([])
  })
})

it('a cursor is read as it was written, and nothing else is read', () => {
  for (const cursor of [
    { kind: 'market', cell: 2 ** 44 - 1, row: 12 },
    { kind: null, cell: 0, row: 1 },
  ] as const) {
    expect(readCursor(writeCursor(cursor))).toEqual(cursor)
  }
  for (const text of ['', 'a', '..', 'spaceport.1.1', "'.1.1", 'market.1.1.1'])
    expect(readCursor(text)).toBeNull()
})
