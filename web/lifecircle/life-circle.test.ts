import { expect, it } from 'vitest'
import { planeAt } from '../../domain/kit/geo.ts'
import { buildGraph } from '../../domain/lifecircle/graph.ts'
import { buildHomes } from '../../domain/lifecircle/homes.ts'
import { worldX, worldY } from '../map/mercator.ts'
import { LifeCircle } from './life-circle.ts'

const { origin, mPerLng } = planeAt([120.15, 30.27])
const east = (metres: number) => [origin[0] + metres / mPerLng, origin[1]] as const
const asUrl = (buffer: ArrayBuffer) =>
  `data:application/octet-stream;base64,${btoa(String.fromCharCode(...new Uint8Array(buffer)))}`

/**
 *   home 60                                             home 40
 *   repair ──────────────── a street of 2 km ──────────────────
 */
async function street(): Promise<LifeCircle> {
  const circle = new LifeCircle()
  const ends = [east(0), east(2000)]
  const edge = { from: 0, to: 1, shape: ends, flags: 0, atFrom: 'open', atTo: 'open' } as const
  const graph = buildGraph({ nodes: ends, edges: [edge], walls: [] })
  const homes = buildHomes([
    { at: east(0), population: 60 },
    { at: east(2000), population: 40 },
  ])
  await circle.load({ graph: asUrl(graph.buffer), homes: asUrl(homes.buffer) })
  circle.places({ positions: Float64Array.from(east(0)), kinds: ['repair'] })
  return circle
}

it('the circle’s rings are nested, and begin at the doorstep', async () => {
  const { doorstep, rings } = (await street()).circle({
    from: east(1000),
    pace: 'adult',
    minutes: [5, 10],
  })
  expect(doorstep?.awayM).toBeLessThan(1)
  const [five, ten] = rings
  expect(five?.areaM2).toBeGreaterThan(0)
  expect(ten?.areaM2).toBeGreaterThan(five?.areaM2 ?? Infinity)
  expect(five?.ends.at(-1)).toBe((five?.points.length ?? 0) / 2)
})

it('a start far from any street has no circle', async () => {
  const { doorstep, rings } = (await street()).circle({
    from: [origin[0], origin[1] + 0.05],
    pace: 'adult',
    minutes: [5],
  })
  expect(doorstep).toBeNull()
  expect(rings).toEqual([])
})

it('an adult walks 1000 m in thirteen minutes and a third', async () => {
  const { minutes, metres } = (await street()).walks({
    from: east(1000),
    pace: 'adult',
    withinMinutes: 30,
  })
  expect(minutes[0]).toBeCloseTo(1000 / 1.25 / 60, 1)
  expect(metres[0]).toBeCloseTo(1000, 0)
})

it('who lives beyond the only repair shop is a gap, and one more would close it', async () => {
  const circle = await street()
  const ask = { pace: 'adult', kind: 'repair', minutes: 15 } as const
  expect(circle.coverage({ pace: 'adult', minutes: [15] })).toEqual([
    { kind: 'repair', places: 1, shares: [0.6] },
  ])
  expect(circle.gaps(ask).map(({ people }) => people)).toEqual([40])
  expect(circle.site(ask)).toMatchObject({ newlyCovered: 40, shareBefore: 0.6, shareAfter: 1 })
})

it('asked before its streets are here, it says so', () => {
  expect(() => new LifeCircle().circle({ from: east(0), pace: 'adult', minutes: [5] })).toThrow(
    'before the streets',
  )
})

it('whoever is on duty covers the homes around, and by skill only what they can do', async () => {
  const circle = await street()
  const crew = { positions: Float64Array.from([...east(0), ...east(1900)]), skills: [[], ['lift']] }
  const { bands, shares, bySkill } = circle.crew(crew)
  expect(shares).toEqual([1, 1])
  expect(bySkill).toEqual([{ kind: 'lift', shares: [0.4, 0.4] }])
  expect(bands).toHaveLength(circle.pieces().ends.length / 4)
  expect(bands[0]).toBe(0)
  expect(circle.crew({ positions: new Float64Array(), skills: [] }).shares).toEqual([0, 0])
})

it('pieces of street are drawn where they are', async () => {
  const { ends, origin } = (await street()).pieces()
  expect(origin[0] + (ends[0] as number)).toBeCloseTo(worldX(east(0)[0]), 0)
  expect(origin[0] + (ends.at(-2) as number)).toBeCloseTo(worldX(east(2000)[0]), 0)
  expect(origin[1] + (ends[1] as number)).toBeCloseTo(worldY(east(0)[1]), 0)
})

it('a way is told from each start, and from where no street is there is none', async () => {
  const circle = await street()
  const off = [origin[0], origin[1] + 0.05] as const
  const ask = { from: [east(100), east(900), off], to: east(200), pace: 'adult' } as const
  const [near, far, none] = circle.ways(ask)
  expect(near?.metres).toBeCloseTo(100, 0)
  expect(near?.legs).toMatchObject([{ turn: 'start', heading: 'east' }])
  expect(near?.arrival).toBe('here')
  expect(far?.minutes).toBeCloseTo(700 / 1.25 / 60, 1)
  expect(far?.legs).toMatchObject([{ heading: 'west' }])
  expect(none).toBeNull()
})
