import { describe, expect, it } from 'vitest'
import { bestSite, coverage, gaps, householdsOf } from './coverage.ts'
import { buildHomes, Homes } from './homes.ts'
import { PACES } from './pace.ts'
import { draw } from './testing/drawing.ts'

const { planning } = PACES

/** A street of 1.2 km; people live at B, C and D, and the only pharmacy is at A. */
const street = draw('A---------B---------C---------D', 40)
const homes = buildHomes([
  { at: street.place('B'), population: 100 },
  { at: street.place('C'), population: 300 },
  { at: street.place('D'), population: 500 },
  { at: [121, 31], population: 100 },
])
const households = householdsOf(homes, street.snapper, planning)

describe('homes', () => {
  it('open from their own bytes as they were', () => {
    const copy = Homes.from(homes.buffer.slice(0))
    expect(copy.count).toBe(4)
    expect(copy.population(2)).toBe(500)
    expect(copy.lngLat(1)[0]).toBeCloseTo(street.place('C')[0], 6)
    expect(copy.lngLat(3)[1]).toBeCloseTo(31, 4)
  })

  it('refuse, by name, bytes that are not homes', () => {
    expect(() => Homes.from(new ArrayBuffer(4))).toThrow('shorter than their header')
    expect(() => Homes.from(street.graph.buffer)).toThrow('not Yike homes')
    expect(() => Homes.from(homes.buffer.slice(0, -4))).toThrow('bytes for 4 homes')
  })

  it('may be none', () => {
    expect(Homes.from(buildHomes([]).buffer).count).toBe(0)
  })
})

describe('coverage', () => {
  it('is the share of all people within each bound of the nearest place, homes without a street included', () => {
    const services = new Map([
      ['pharmacy', [street.on('A')]],
      ['market', [street.on('A'), street.on('D')]],
      ['gym', []],
    ])
    const minutes = [5, 7, 14]
    expect(coverage(street.walker, households, services, planning, minutes)).toEqual([
      { kind: 'pharmacy', shares: [0, 0.1, 0.4] },
      { kind: 'market', shares: [0.5, 0.9, 0.9] },
      { kind: 'gym', shares: [0, 0, 0] },
    ])
  })

  it('is 0 of nobody', () => {
    expect(coverage(street.walker, [], new Map([['gym', []]]), planning, [5])[0].shares).toEqual([
      0,
    ])
  })

  it('leaves gaps: the homes beyond', () => {
    expect(gaps(street.walker, households, [street.on('A')], planning, 10)).toEqual([1, 2, 3])
  })
})

describe('the best next site', () => {
  it('is the corner that most uncovered people reach', () => {
    const site = bestSite(street.walker, households, [street.on('A')], planning, 7)
    expect(site).toMatchObject({ newlyCovered: 800, shareBefore: 0.1, shareAfter: 0.9 })
    const lng = site?.at[0] ?? 0
    expect(lng).toBeGreaterThanOrEqual(street.place('C')[0] - 1e-6)
  })

  it('is none when everybody who has a street is covered', () => {
    expect(bestSite(street.walker, households, [street.on('C')], planning, 15)).toBeNull()
  })
})
