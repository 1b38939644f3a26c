import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { householdsOf } from './coverage.ts'
import { BEYOND, CREW_MINUTES, crewCoverage, type OnDuty, piecesOf } from './crew.ts'
import { buildGraph } from './graph.ts'
import { buildHomes } from './homes.ts'
import { PACES } from './pace.ts'
import { Walker } from './reach.ts'
import { Snapper } from './snap.ts'
import { draw } from './testing/drawing.ts'
import { townOf } from './testing/towns.ts'

const { planning, adult } = PACES

/** A street of 1.2 km, 60 m a minute; people live at its ends. */
const street = draw('A---------B---------C---------D', 40)
const households = householdsOf(
  buildHomes([
    { at: street.place('A'), population: 100 },
    { at: street.place('D'), population: 300 },
  ]),
  street.snapper,
  planning,
)
const pieces = piecesOf(street.graph)
const onDuty = (letter: string, ...skills: string[]): OnDuty => ({ at: street.on(letter), skills })

const covered = (...crew: OnDuty[]) => {
  const bands = new Uint8Array(pieces.count)
  return { bands, ...crewCoverage(street.walker, households, pieces, crew, planning, bands) }
}

describe('pieces', () => {
  it('are all of the streets, none longer than 25 m', () => {
    let metres = 0
    for (let i = 0; i < pieces.count; i++) {
      const [ax, ay, bx, by] = pieces.endsXY.subarray(4 * i, 4 * i + 4)
      const lengthM = Math.hypot(bx - ax, by - ay)
      expect(lengthM).toBeLessThanOrEqual(25.01)
      metres += lengthM
    }
    expect(metres).toBeCloseTo(street.graph.lengthM, 0)
  })

  it('lie along their street in its order', () => {
    for (let i = 1; i < pieces.count; i++) {
      if (pieces.edge[i] !== pieces.edge[i - 1]) continue
      expect(pieces.middleM[i]).toBeGreaterThan(pieces.middleM[i - 1])
    }
  })
})

describe('live coverage', () => {
  it('is nothing at all while nobody is on duty', () => {
    const { bands, shares, bySkill } = covered()
    expect(new Set(bands)).toEqual(new Set([BEYOND]))
    expect(shares).toEqual([0, 0])
    expect(bySkill).toEqual([])
  })

  it('fades along the street: two, five, ten, fifteen minutes, and beyond', () => {
    const { bands } = covered(onDuty('A'))
    // 60 m a minute: 0–120, 120–300, 300–600, 600–900, 900–1200 m.
    const metres = [0, 0, 0, 0, 0]
    for (const band of bands) metres[band] += 1200 / bands.length
    expect(metres.map((m) => Math.round(m / 25) * 25)).toEqual([125, 175, 300, 300, 300])
    expect([...bands]).toEqual([...bands].sort())
  })

  it('is that of the nearest, however many there are', () => {
    const { bands, shares } = covered(onDuty('A'), onDuty('D'), onDuty('D'))
    expect(Math.max(...bands)).toBe(CREW_MINUTES.indexOf(10))
    expect(shares).toEqual([1, 1])
  })

  it('counts people, not homes', () => {
    expect(covered(onDuty('A')).shares).toEqual([0.25, 0.25])
    expect(covered(onDuty('C')).shares).toEqual([0, 0.75])
  })

  it('is told for each skill apart', () => {
    const { bySkill } = covered(onDuty('A', 'first_aid'), onDuty('D', 'lift', 'first_aid'))
    expect(bySkill).toEqual([
      { kind: 'first_aid', shares: [1, 1] },
      { kind: 'lift', shares: [0.75, 0.75] },
    ])
  })

  it('refuses bands that are not of these pieces', () => {
    expect(() => crewCoverage(street.walker, [], pieces, [], planning, new Uint8Array(1))).toThrow(
      /1 bands for \d+ pieces/,
    )
  })

  it('forgets where everybody was', () => {
    covered(onDuty('A'), onDuty('D'))
    expect(covered(onDuty('A')).bands).toEqual(covered(onDuty('A')).bands)
    expect(Math.max(...covered(onDuty('A')).bands)).toBe(BEYOND)
  })
})

it('in any town, each piece has the band of the nearest of the crew walking alone', () => {
  const town = fc.record({
    size: fc.integer({ min: 2, max: 5 }),
    dice: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), {
      minLength: 20,
      maxLength: 40,
    }),
    crew: fc.array(fc.tuple(fc.nat(250), fc.nat(250)), { minLength: 1, maxLength: 4 }),
  })
  fc.assert(
    fc.property(town, ({ size, dice, crew }) => {
      const graph = buildGraph(townOf({ size, dice }))
      const [walker, snapper, pieces] = [new Walker(graph), new Snapper(graph), piecesOf(graph)]
      const people = crew.flatMap(([x, y]) => {
        const at = snapper.nearest(graph.lngLat(x, y), undefined, adult)
        return at ? [{ at, skills: [] }] : []
      })
      fc.pre(people.length > 0)
      const together = new Uint8Array(pieces.count)
      crewCoverage(walker, [], pieces, people, adult, together)
      const nearest = new Uint8Array(pieces.count).fill(BEYOND)
      for (const one of people) {
        const alone = new Uint8Array(pieces.count)
        crewCoverage(walker, [], pieces, [one], adult, alone)
        alone.forEach((band, i) => {
          nearest[i] = Math.min(nearest[i], band)
        })
      }
      expect(together).toEqual(nearest)
    }),
    { numRuns: 200 },
  )
})
