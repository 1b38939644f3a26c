import { describe, expect, it } from 'vitest'
import { isochrone } from './isochrone.ts'
import { PACES } from './pace.ts'
import { contains } from './testing/contains.ts'
import { draw } from './testing/drawing.ts'

const { adult, elder, planning, wheelchair } = PACES

describe('a river', () => {
  const banks = draw(
    `
A---------------------------B---------------------------C
                            |
                            |
                            |
                            |
                            |
                            |
                            |
                            |
D---------------------------E---------------------------F
`,
    20,
  )

  it('is crossed at its bridge: the opposite bank is as far as the way round', () => {
    expect(banks.seconds('A', 'D', planning)).toBeCloseTo(560 + 180 + 560, 0)
  })

  it('stops a ten-minute circle between its banks', () => {
    banks.walker.reach([banks.on('A')], planning, 600)
    const [circle] = isochrone(banks.walker, [10])
    expect(contains(circle.coordinates, banks.place('B'))).toBe(true)
    expect(contains(circle.coordinates, banks.place('D'))).toBe(false)
    expect(contains(circle.coordinates, banks.place('F'))).toBe(false)
  })
})

describe('a wall with one gate', () => {
  const compound = draw(
    `
A----------------+----------------B
                 |
#################g#################
                 |
C----------------+----------------D
      H
`,
    10,
  )

  it('makes neighbours on both sides walk to the gate, and through it', () => {
    const throughGate = 170 + 40 + 170
    expect(compound.seconds('A', 'C', planning)).toBeCloseTo(throughGate, 0)
    expect(compound.seconds('A', 'C', elder)).toBeCloseTo(throughGate / 0.8 + elder.gateS, 0)
  })

  it('is not stepped through: a door behind it belongs to the lane on its own side', () => {
    const within = draw(`
A--------------B
###############
   H

C--------------D
`)
    expect(within.on('H').at[1]).toBeCloseTo(within.place('C')[1], 6)
  })

  it('parts the circle along its line', () => {
    compound.walker.reach([compound.on('A')], planning, 120)
    const [circle] = isochrone(compound.walker, [2])
    expect(contains(circle.coordinates, compound.place('A'))).toBe(true)
    expect(contains(circle.coordinates, compound.place('C'))).toBe(false)
  })
})

describe('stairs', () => {
  const slope = draw(`
A----------+---B
           s   |
           s   |
           s   |
C----------+   |
           |   |
           +---+
`)

  it('take twice as long as the level', () => {
    expect(slope.seconds('A', 'C', adult)).toBeCloseTo((220 + 2 * 40) / 1.25, 0)
  })

  it('send a wheelchair the long way round', () => {
    expect(slope.seconds('A', 'C', wheelchair)).toBeCloseTo((150 + 60 + 40 + 20 + 110) / 0.7, 0)
  })

  it('are no place for a wheelchair to start: it starts on the nearest street it can use', () => {
    const flight = draw(`
A
s
s  K
s
B-------C
`)
    expect(flight.on('K', wheelchair).at[1]).toBeCloseTo(flight.place('B')[1], 6)
  })

  it('without another way lead a wheelchair nowhere', () => {
    const stair = draw(`
A----+
     s
     s
     +----B
`)
    expect(stair.seconds('A', 'B', wheelchair)).toBe(Number.POSITIVE_INFINITY)
    expect(stair.seconds('A', 'B', adult)).toBeLessThan(200)
  })

  it('are no start either for a wheelchair that was put onto them: it reaches nothing', () => {
    const flight = draw(`
A
s
s K
s
s
B-------C
`)
    flight.walker.reach([flight.on('K')], wheelchair, 600)
    expect(flight.walker.reachedCount).toBe(0)
  })
})

describe('a bridge over a road', () => {
  const overpass = draw(
    `
          C
          |
          |
A-----=========-----B
          |
          |
          D
`,
  )

  it('does not meet what it crosses', () => {
    expect(overpass.seconds('A', 'B', planning)).toBeCloseTo(200, 0)
    expect(overpass.seconds('C', 'D', planning)).toBeCloseTo(60, 0)
    expect(overpass.seconds('A', 'C', planning)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('an island', () => {
  const lake = draw(
    `
A------------------------+
|                        |
|                        |
|                        |
|                        |
|         I----J         |
|                        |
|                        |
|                        |
|                        |
+------------------------B
`,
    20,
  )

  it('without a bridge is never reached, however long one walks', () => {
    expect(lake.seconds('A', 'I', adult)).toBe(Number.POSITIVE_INFINITY)
  })

  it('stays a hole in the circle that goes all around it', () => {
    lake.walker.reach([lake.on('A')], planning, 900)
    const [circle] = isochrone(lake.walker, [15])
    expect(contains(circle.coordinates, lake.place('B'))).toBe(true)
    expect(contains(circle.coordinates, lake.place('I'))).toBe(false)
    expect(circle.coordinates).toHaveLength(1)
    expect(circle.coordinates[0]).toHaveLength(2)
  })

  it('is what keeps the hole: a pond without streets is drawn over', () => {
    const pond = draw(
      `
A------------------------+
|                        |
|                        |
|                        |
|                        |
|                        |
|                        |
+------------------------B
`,
      20,
    )
    pond.walker.reach([pond.on('A')], planning, 900)
    expect(isochrone(pond.walker, [15])[0].coordinates[0]).toHaveLength(1)
  })
})

describe('a crossing', () => {
  const street = draw(`
     N
     |
A----x----z----B
     |    |
     S    T
`)

  it('costs one whole wait to cross', () => {
    expect(street.seconds('N', 'S', adult)).toBeCloseTo(40 / 1.25 + adult.signalS, 0)
  })

  it('costs nothing to walk past', () => {
    expect(street.seconds('A', 'B', adult)).toBeCloseTo(150 / 1.25, 0)
  })

  it('costs half a wait to who comes along and turns off', () => {
    expect(street.seconds('A', 'T', adult)).toBeCloseTo(120 / 1.25 + adult.crossingS / 2, 0)
  })
})
