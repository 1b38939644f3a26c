import { describe, expect, it } from 'vitest'
import { distanceM } from '../../../domain/kit/geo.ts'
import { STREET, type StreetEdge, type StreetNetwork } from '../../../domain/lifecircle/graph.ts'
import { sketchFile } from '../testing/sketch.ts'
import { lengthM } from './contract.ts'
import { readStreets } from './read.ts'

const streets = (text: string) => readStreets(sketchFile(text))

/** A network of one way a—b with these tags; null where it is not walked. */
async function way(tags: string): Promise<StreetEdge | null> {
  const network = await streets(`
    node a 0,0
    node b 100,0
    way a b ${tags}`)
  return network.edges[0] ?? null
}

const endings = ({ edges }: StreetNetwork) => edges.flatMap((e) => [e.atFrom, e.atTo]).sort()

/** Metres of the shortest walk between the nodes nearest to two points of the sketch. */
function walkM(network: StreetNetwork, from: number[], to: number[]): number {
  const nodeAt = ([x, y]: number[]) => {
    const at = [120 + x / 96_405, 30 + y / 111_133] as const
    const away = network.nodes.map((node) => distanceM(node, at))
    return away.indexOf(Math.min(...away))
  }
  const metres = network.nodes.map(() => Number.POSITIVE_INFINITY)
  metres[nodeAt(from)] = 0
  for (let i = 0; i < network.nodes.length; i++)
    for (const e of network.edges) {
      const length = lengthM(e.shape)
      metres[e.to] = Math.min(metres[e.to], metres[e.from] + length)
      metres[e.from] = Math.min(metres[e.from], metres[e.to] + length)
    }
  return metres[nodeAt(to)]
}

describe('which ways are walked', () => {
  it.each([
    'highway=footway',
    'highway=residential',
    'highway=primary',
    'highway=cycleway',
    'highway=steps',
    'highway=corridor',
    'railway=platform',
    'man_made=pier',
    'highway=trunk sidewalk=both',
    'highway=trunk foot=yes',
    'highway=motorway foot=designated',
    'highway=service access=no foot=yes',
    'highway=service access=customers',
    'highway=service access=destination',
    'highway=residential oneway=yes',
    'highway=track motor_vehicle=no',
  ])('%s is', async (tags) => expect(await way(tags)).not.toBeNull())

  it.each([
    'highway=motorway',
    'highway=trunk',
    'highway=trunk sidewalk=no',
    'highway=trunk_link',
    'highway=construction',
    'highway=proposed',
    'highway=raceway',
    'highway=bridleway',
    'highway=constructor',
    'highway=cycleway foot=no',
    'highway=primary foot=use_sidepath',
    'highway=residential foot=no',
    'highway=footway access=private',
    'highway=service access=private',
    'highway=service access=no',
    'highway=primary motorroad=yes',
    'route=ferry',
    'waterway=river',
  ])('%s is not', async (tags) => expect(await way(tags)).toBeNull())
})

describe('what an edge says of itself', () => {
  it.each([
    ['highway=steps', STREET.steps],
    ['highway=steps ramp:wheelchair=yes', 0],
    ['highway=residential', STREET.carriageway],
    ['highway=footway', 0],
    ['highway=footway bridge=yes', STREET.bridge],
    ['highway=footway tunnel=yes', STREET.tunnel],
    ['highway=footway indoor=yes', STREET.indoor],
    ['highway=footway wheelchair=no', STREET.noWheelchair],
    ['highway=footway incline=10%', STREET.noWheelchair],
    ['highway=footway incline=-12%', STREET.noWheelchair],
    ['highway=footway incline=5%', 0],
    ['highway=footway incline=up', 0],
    ['highway=path surface=sand', STREET.noWheelchair],
    ['highway=path smoothness=horrible', STREET.noWheelchair],
    ['highway=path smoothness=horrible wheelchair=yes', 0],
  ])('%s', async (tags, flags) => expect((await way(tags))?.flags).toBe(flags))
})

it('a bridge meets the road below only where they share a node', async () => {
  const network = await streets(`
    node a 0,0
    node b 100,0
    node c 50,-50
    node d 50,50
    way a b highway=residential
    way c d highway=footway bridge=yes layer=1`)
  expect(network.edges).toHaveLength(2)
  expect(network.nodes).toHaveLength(4)
})

it('bends and joints are no nodes: a street drawn as three ways is one edge', async () => {
  const network = await streets(`
    node a 0,0
    node b 50,10
    node c 100,0
    node d 150,10
    node e 200,0
    way a b highway=residential
    way c b highway=residential
    way c d e highway=residential`)
  expect(network.edges).toHaveLength(1)
  expect(network.edges[0].shape).toHaveLength(5)
})

it('an edge ends where steps begin', async () => {
  const network = await streets(`
    node a 0,0
    node b 50,0
    node c 60,0
    way a b highway=footway
    way b c highway=steps`)
  expect(network.edges.map((e) => e.flags).sort()).toEqual([0, STREET.steps])
})

it('a loop has two ends that differ', async () => {
  const network = await streets(`
    node a 0,0
    node b 50,0
    node c 100,0
    node d 75,40
    way a b highway=footway
    way b c d b highway=footway`)
  expect(network.edges).toHaveLength(3)
  expect(network.edges.every((e) => e.from !== e.to)).toBe(true)
})

describe('gates', () => {
  const through = (tags: string) =>
    streets(`
      node a 0,0
      node g 50,0 ${tags}
      node b 100,0
      way a g b highway=service`)

  it.each(['barrier=gate', 'barrier=lift_gate', 'barrier=swing_gate'])(
    '%s is met from both sides, half its wait on each',
    async (tags) => expect(endings(await through(tags))).toEqual(['gate', 'gate', 'open', 'open']),
  )

  it.each([
    'barrier=gate locked=yes',
    'barrier=gate access=private',
    'barrier=gate foot=no',
    'barrier=wall',
  ])('%s lets nobody through', async (tags) => {
    const network = await through(tags)
    expect(network.edges).toHaveLength(2)
    expect(network.nodes).toHaveLength(4)
  })

  it.each(['barrier=bollard', 'barrier=bollard access=no', 'barrier=cattle_grid'])(
    '%s is walked past',
    async (tags) => expect((await through(tags)).edges).toHaveLength(1),
  )

  it('a turnstile stops a wheelchair and nobody else', async () => {
    const network = await through('barrier=turnstile')
    expect(network.edges.filter((e) => e.flags & STREET.noWheelchair)).toHaveLength(1)
    expect(walkM(network, [0, 0], [100, 0])).toBeCloseTo(100, 0)
  })
})

it("a gated compound's own street is walked, through a gate where it leaves the public one", async () => {
  const network = await streets(`
    node a 0,0
    node b 50,0
    node c 100,0
    node d 50,80
    way a b c highway=residential
    way b d highway=residential access=private`)
  expect(network.edges).toHaveLength(3)
  expect(endings(network).filter((ending) => ending === 'gate')).toHaveLength(3)
})

describe('crossings', () => {
  const across = (node: string, way = '', road = 'residential') =>
    streets(`
      node a 0,-20
      node x 0,0 ${node}
      node b 0,20
      node w -100,0
      node e 100,0
      way w x e highway=${road}
      way a x b highway=footway ${way}`)

  const waits = ({ edges }: StreetNetwork) =>
    edges.flatMap((e) =>
      [e.atFrom, e.atTo].filter((ending) => ending !== 'open').map((ending) => [ending, e.flags]),
    )

  it('with signals are waited for on foot, half from each side, and not along the road', async () => {
    const network = await across('highway=crossing crossing=traffic_signals')
    expect(waits(network)).toEqual([
      ['signal', 0],
      ['signal', 0],
    ])
  })

  it('without signals are crossings', async () => {
    expect(waits(await across('highway=crossing crossing=zebra'))).toEqual([
      ['crossing', 0],
      ['crossing', 0],
    ])
  })

  it.each([
    ['crossing:signals=yes', 'signal'],
    ['crossing=uncontrolled', 'crossing'],
  ])('count when only the way is drawn as one (%s)', async (tags, ending) => {
    expect(waits(await across('', `footway=crossing ${tags}`))).toEqual([
      [ending, 0],
      [ending, 0],
    ])
  })

  it('are waited for at a busy road even where none is mapped', async () => {
    expect(waits(await across('', '', 'secondary'))).toEqual([
      ['crossing', 0],
      ['crossing', 0],
    ])
    expect(waits(await across('', '', 'residential'))).toEqual([])
  })

  it('that share no node with the road carry half their wait at each end', async () => {
    const network = await streets(`
      node a 0,-50
      node b 0,-10
      node c 0,10
      node d 0,50
      way a b highway=footway
      way b c highway=footway footway=crossing crossing=traffic_signals
      way c d highway=footway`)
    expect(endings(network)).toEqual(['open', 'open', 'open', 'open', 'signal', 'signal'])
  })

  it('with a raised kerb stop a wheelchair, and only there', async () => {
    const network = await streets(`
      node a 0,-50
      node k 0,-6 barrier=kerb kerb=raised
      node x 0,0 highway=crossing
      node b 0,50
      node w -100,0
      node e 100,0
      way w x e highway=residential
      way a k x b highway=footway`)
    const stopped = network.edges.filter((e) => e.flags & STREET.noWheelchair)
    expect(stopped.map((e) => Math.round(lengthM(e.shape)))).toEqual([6])
  })
})

describe('a square', () => {
  const corners = `
    node sw 0,0
    node se 100,0
    node ne 100,100
    node nw 0,100
    node out -50,0
    node far 150,100
    way out sw highway=footway
    way ne far highway=footway`

  it('is walked straight across, not around', async () => {
    const network = await streets(`${corners}
      way sw se ne nw sw highway=pedestrian area=yes`)
    expect(walkM(network, [-50, 0], [150, 100])).toBeCloseTo(100 + Math.hypot(100, 100), 0)
    expect(network.edges.some((e) => e.flags & STREET.area)).toBe(true)
  })

  it('is only a street around when it is no area', async () => {
    const network = await streets(`${corners}
      way sw se ne nw sw highway=pedestrian`)
    expect(walkM(network, [-50, 0], [150, 100])).toBeCloseTo(300, 0)
  })

  it('is walked around what stands in its middle', async () => {
    const network = await streets(`${corners}
      node p 20,20
      node q 80,20
      node r 80,80
      node s 20,80
      way sw se ne nw sw
      way p q r s p
      multipolygon outer=w3 inner=w4 highway=pedestrian`)
    const around = 100 + 2 * Math.hypot(80, 20)
    const walked = walkM(network, [-50, 0], [150, 100])
    expect(walked).toBeGreaterThan(around - 1)
    expect(walked).toBeLessThan(around * 1.1)
  })

  it('takes in steps that end in its middle', async () => {
    const network = await streets(`${corners}
      node m 50,60
      node u 50,160
      way sw se ne nw sw highway=pedestrian area=yes
      way m u highway=steps`)
    const walked = walkM(network, [-50, 0], [50, 160])
    expect(walked).toBeLessThan((50 + Math.hypot(50, 60) + 100) * 1.1)
  })
})

describe('specks', () => {
  it('that touch nothing are dropped', async () => {
    const network = await streets(`
      node a 0,0
      node b 9000,0
      node c 300,100
      node d 350,100
      way a b highway=residential
      way c d highway=footway`)
    expect(network.edges).toHaveLength(1)
  })

  it('are not an island with streets of its own', async () => {
    const network = await streets(`
      node a 0,0
      node b 90000,0
      node c 300,900
      node d 900,900
      way a b highway=residential
      way c d highway=residential`)
    expect(network.edges).toHaveLength(2)
  })
})

describe('walls', () => {
  it('stop short of the gate in them', async () => {
    const { walls } = await streets(`
      node a 0,0
      node g 50,0 barrier=gate
      node b 100,0
      node in 50,50
      node out 50,-50
      way a g b barrier=wall
      way in g out highway=footway`)
    expect(walls.map((wall) => Math.round(lengthM(wall) * 10) / 10)).toEqual([48.5, 48.5])
  })

  it.each([
    'barrier=fence',
    'barrier=hedge',
    'waterway=river',
    'railway=rail',
    'highway=motorway',
    'natural=coastline',
  ])('%s is one', async (tags) => {
    const { walls } = await streets(`
        node a 0,0
        node b 100,0
        node c 0,50
        node d 100,50
        way a b ${tags}
        way c d highway=footway`)
    expect(walls).toHaveLength(1)
  })

  it.each([
    'railway=rail tunnel=yes',
    'waterway=river tunnel=culvert',
    'highway=motorway bridge=yes',
    'highway=primary',
  ])('%s is none', async (tags) => {
    const { walls } = await streets(`
        node a 0,0
        node b 100,0
        node c 0,50
        node d 100,50
        way a b ${tags}
        way c d highway=footway`)
    expect(walls).toHaveLength(0)
  })
})
