import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Directions, directions } from './directions.ts'
import { buildGraph } from './graph.ts'
import { PACES, type Pace } from './pace.ts'
import { Walker } from './reach.ts'
import { routeTo } from './route.ts'
import { type Drawing, draw } from './testing/drawing.ts'
import { streetPoint, townOf } from './testing/towns.ts'

const { elder, planning, wheelchair } = PACES

function way(
  drawn: Drawing,
  from: string,
  to: string,
  landmarks = '',
  pace: Pace = planning,
): Directions {
  drawn.walker.reach([drawn.on(from, pace)], pace, 7200)
  const route = routeTo(drawn.walker, drawn.on(to, pace))
  if (!route) throw new Error(`there is no way from ${from} to ${to}`)
  const sights = { goal: drawn.place(to), landmarks: [...landmarks].map(drawn.place) }
  return directions(drawn.graph, route, sights)
}

/** A way as one says it: `start east 60, right 30`. */
const said = ({ legs }: Directions): string =>
  legs
    .map(({ turn, over, heading, metres }) =>
      [turn, turn === 'start' ? heading : null, over, Math.round(metres)].filter(Boolean).join(' '),
    )
    .join(', ')

describe('a way', () => {
  const corner = draw(`
            N
            |
            |
A-----------+-----------B
            |
            |
            S
`)

  it('begins with a heading, and turns left or right where there is a choice', () => {
    expect(said(way(corner, 'A', 'S'))).toBe('start east 120, right 30')
    expect(said(way(corner, 'A', 'N'))).toBe('start east 120, left 30')
    expect(said(way(corner, 'S', 'A'))).toBe('start north 30, left 120')
  })

  it('says nothing of a junction that is walked straight over', () => {
    expect(said(way(corner, 'A', 'B'))).toBe('start east 240')
  })

  it('says nothing where a street bends and offers no other way', () => {
    const bend = draw(`
A--------+
         |
         |
         +------B
`)
    expect(said(way(bend, 'A', 'B'))).toBe('start east 190')
  })

  it('is one turn where two corners are a few steps apart, and none where they cancel out', () => {
    const jog = draw(
      `
             C
             |
             |
A----------+-+--------B
           |
           |
           |
           |
           D
`,
      5,
    )
    expect(said(way(jog, 'D', 'C'))).toBe('start north 50')
    expect(said(way(jog, 'D', 'B'))).toBe('start north 25, right 55')
  })

  it('that turns within its first steps begins with where that leads', () => {
    const door = draw(
      `
     +-----B
     |
A----+
`,
      5,
    )
    expect(said(way(door, 'A', 'B'))).toBe('start east 65')
    const near = draw(
      `
     N
     |
A-+--+-----B
`,
      5,
    )
    expect(said(way(near, 'N', 'B'))).toBe('start east 40')
  })

  it('along one street is one leg, and nothing where one stands at the door', () => {
    expect(said(way(corner, 'A', 'A'))).toMatch(/^start (north|east|south|west)\w*$/)
  })
})

describe('what is passed', () => {
  const street = draw(
    `
A---+---------B
    |
    x
    |
C---+---------D
`,
    5,
  )

  it('a crossing with lights belongs to the turn before it', () => {
    expect(said(way(street, 'A', 'D'))).toBe('start east 20, right signal 20, left 50')
  })

  it('stairs begin a leg of their own', () => {
    const slope = draw(`
A----+----B
     |
     |
     |
     +
     s
     s
     +----C
     |
     D
`)
    expect(said(way(slope, 'A', 'D'))).toBe('start east 50, right 40, straight steps 50')
  })

  it('a gate is passed by who goes through it, and not by who goes past', () => {
    const compound = draw(`
A--------+--------B
         |
#########g#########
         |
C--------+--------D
`)
    expect(said(way(compound, 'A', 'C'))).toBe(
      'start east 90, right 20, straight gate 20, right 90',
    )
    const kerb = draw(`
A--------g--------B
         |
         C
`)
    expect(said(way(kerb, 'A', 'B'))).toBe('start east 180')
    expect(said(way(kerb, 'A', 'C'))).toBe('start east 90, right gate 20')
  })

  it('a road with a strip in its middle is crossed once, by lights where one half has them', () => {
    const dual = draw(`
A----+
     |
     z
     |
     x
     |
     +---B
`)
    expect(said(way(dual, 'A', 'B'))).toBe('start east 70, straight signal 80')
  })

  it('a bridge is told, also where it is no choice', () => {
    const river = draw(`
A-------+=======+------B
        |       |
        C       D
`)
    expect(said(way(river, 'A', 'B'))).toBe('start east 80, straight bridge 150')
  })

  it('a crossing is not crossed by who turns off along its road', () => {
    const turn = draw(`
      N
      |
A-----z-----B
      |
      S
`)
    expect(said(way(turn, 'A', 'S'))).toBe('start east 60, right 20')
    expect(said(way(turn, 'N', 'S'))).toBe('start south 20, straight crossing 20')
  })
})

describe('a landmark', () => {
  const corner = draw(`
           P
A-----------+-----------B
            |
            |  Q
            |
            +----C
`)

  it('is the place passed just before a turn, and not one that lies behind it', () => {
    const { legs } = way(corner, 'A', 'C', 'PQ')
    expect(legs.map(({ turn, landmark }) => [turn, landmark])).toEqual([
      ['start', null],
      ['right', 0],
    ])
    expect(way(corner, 'A', 'C', 'Q').legs[1].landmark).toBeNull()
  })
})

describe('the goal', () => {
  it('lies to the left or right of where the way ends, or on it', () => {
    const lane = draw(`
         L
A-----------------B
              R
`)
    const arrival = (to: string) => way(lane, 'A', to).arrival
    expect([arrival('L'), arrival('R'), arrival('B')]).toEqual(['left', 'right', 'here'])
  })

  it('round a last corner is seen from it: no turn is told', () => {
    const near = draw(
      `
         L
         |
A--------+----B
         |
         D
`,
      5,
    )
    expect(said(way(near, 'A', 'L'))).toBe('start east 55')
    expect(way(near, 'A', 'L').arrival).toBe('left')
  })
})

describe('directions', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const die = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  const plans = fc.record({
    size: fc.integer({ min: 2, max: 6 }),
    dice: fc.array(die, { minLength: 40, maxLength: 90 }),
    picks: fc.array(fc.tuple(share, share), { minLength: 2, maxLength: 2 }),
  })

  it('add up to the route, begin once, and are never more than its streets', () => {
    fc.assert(
      fc.property(plans, ({ size, dice, picks }) => {
        const graph = buildGraph(townOf({ size, dice }))
        if (graph.edgeCount === 0) return
        const [from, to] = picks.map(([edge, along]) => ({
          ...streetPoint(graph, Math.floor(edge * (graph.edgeCount - 1)), along),
          awayM: 12 * along,
        }))
        for (const pace of [elder, wheelchair]) {
          const walker = new Walker(graph)
          walker.reach([from], pace, 7200)
          const route = routeTo(walker, to)
          if (!route) continue
          const { legs } = directions(graph, route, { goal: to.at, landmarks: [from.at] })
          const total = (of: (leg: (typeof legs)[number]) => number) =>
            legs.reduce((sum, leg) => sum + of(leg), 0)
          expect(total(({ seconds }) => seconds)).toBeCloseTo(route.seconds, 6)
          expect(total(({ metres }) => metres)).toBeCloseTo(route.metres, 3)
          expect(legs.map(({ turn }) => turn === 'start').indexOf(true)).toBe(0)
          expect(legs.filter(({ turn }) => turn === 'start')).toHaveLength(1)
          expect(legs.length).toBeLessThanOrEqual(route.stretches.length)
        }
      }),
      { numRuns: 200 },
    )
  })
})
