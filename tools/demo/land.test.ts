import { describe, expect, it } from 'vitest'
import { kindOf } from '../import/places/classify.ts'
import { buildDemo } from './demo.ts'
import { ringsApart } from './ground.ts'
import type { OsmNode, Tags } from './osm.ts'
import { type Box, boxesMeet, boxOf, crossing, type Points } from './plane.ts'

const quarter = buildDemo()
const { doc, net } = quarter

interface Drawn {
  readonly box: Box
  readonly segments: readonly (readonly [OsmNode, OsmNode])[]
}

const drawn = (nodes: readonly OsmNode[], closed: boolean): Drawn => ({
  box: boxOf(nodes.map(({ at }) => at)),
  segments: nodes.slice(closed ? 0 : 1).map((node, i) => {
    const before = closed ? (i || nodes.length) - 1 : i
    return [nodes[before], node]
  }),
})

const areas = (wanted: (tags: Tags) => boolean): (Drawn & { ring: Points })[] =>
  doc.ways
    .filter(({ tags }) => wanted(tags))
    .map(({ nodes }) => ({ ...drawn(nodes, true), ring: nodes.map(({ at }) => at) }))

const buildings = areas((tags) => 'building' in tags)
const water = areas((tags) => tags.natural === 'water')
const flat = net.lines
  .filter(({ layer }) => layer === 0)
  .map((line) => ({ ...drawn(line.nodes, line.closed), line }))

/** Whether two drawings cross where they share no node. */
const meet = (a: Drawn, b: Drawn): boolean =>
  boxesMeet(a.box, b.box, 0) &&
  a.segments.some(([p, q]) =>
    b.segments.some(
      ([r, s]) =>
        p !== r && p !== s && q !== r && q !== s && crossing(p.at, q.at, r.at, s.at) !== null,
    ),
  )

const overlap = (a: { box: Box; ring: Points }, b: { box: Box; ring: Points }): boolean =>
  boxesMeet(a.box, b.box, 0) && !ringsApart(a.ring, b.ring, 0.01)

/** Nodes that feet reach from `start`, over the ways that `open` admits. */
function reached(start: OsmNode, open: (tags: Tags) => boolean): Set<OsmNode> {
  const next = new Map<OsmNode, OsmNode[]>()
  const join = (a: OsmNode, b: OsmNode) => next.set(a, [...(next.get(a) ?? []), b])
  for (const { nodes, tags, closed } of doc.ways) {
    if (!tags.highway || tags.highway === 'motorway' || tags.foot === 'use_sidepath' || !open(tags))
      continue
    const course = closed ? [...nodes, nodes[0]] : nodes
    for (let i = 1; i < course.length; i++) {
      join(course[i - 1], course[i])
      join(course[i], course[i - 1])
    }
  }
  const seen = new Set([start])
  for (const node of seen)
    if (node.tags.locked !== 'yes') for (const other of next.get(node) ?? []) seen.add(other)
  return seen
}

const gates = doc.nodes.filter(({ tags }) => tags.barrier === 'gate')
const north = gates.find(({ at }) => at[1] > 500) as OsmNode
const south = gates.find(({ at }) => at[1] < -300) as OsmNode

describe('the land of the demo quarter', () => {
  it('has no building that overlaps another, or stands in water', () => {
    expect(buildings.length).toBeGreaterThan(800)
    for (const [i, building] of buildings.entries()) {
      expect(water.some((other) => overlap(building, other))).toBe(false)
      expect(buildings.slice(i + 1).some((other) => overlap(building, other))).toBe(false)
    }
  })

  it('has no street that runs through a building', () => {
    for (const street of flat.filter(({ line }) => line.tags.highway)) {
      const hit = buildings.some((building) => meet(street, building))
      expect(hit, `${street.line.tags.highway} ${street.line.tags.name}`).toBe(false)
    }
  })

  it('lets streets and walls meet only in nodes they share', () => {
    for (const [i, line] of flat.entries()) {
      const met = flat.slice(i + 1).filter((other) => meet(line, other))
      expect(met.map(({ line }) => line.tags)).toEqual([])
    }
  })

  it('lets one through a wall only at a gate', () => {
    const walked = new Set(
      net.lines.filter(({ tags }) => tags.highway).flatMap(({ nodes }) => nodes),
    )
    const walls = net.lines.filter(({ tags }) => tags.barrier)
    expect(walls.length).toBeGreaterThan(60)
    for (const wall of walls)
      for (const node of wall.nodes) if (walked.has(node)) expect(node.tags.barrier).toBe('gate')
  })

  it('leads from every compound to every other, and keeps some gates locked', () => {
    const seen = reached(south, () => true)
    for (const { gate, zh } of quarter.compounds) {
      const near = doc.nodes.filter(({ at }) => Math.hypot(at[0] - gate[0], at[1] - gate[1]) < 12)
      expect(
        near.some((node) => seen.has(node)),
        zh,
      ).toBe(true)
    }
    expect(gates.filter(({ tags }) => tags.locked === 'yes').length).toBeGreaterThanOrEqual(1)
  })

  it('is cut in two by the river but for its two bridges', () => {
    expect(reached(south, () => true).has(north)).toBe(true)
    const decks = new Set(
      doc.ways
        .filter(({ tags }) => tags.bridge === 'yes' && tags.name?.endsWith('天桥') !== true)
        .map(({ tags }) => tags),
    )
    expect(reached(south, (tags) => !decks.has(tags)).has(north)).toBe(false)
    const roads = new Set([...decks].flatMap(({ name }) => name ?? []))
    expect([...roads].sort()).toEqual(['望江路', '柳湾大道'].sort())
  })

  it('leaves the north without repairs and care for elders', () => {
    const kinds = doc.nodes.filter((node) => node.at[1] > 400).map(({ tags }) => kindOf(tags))
    expect(kinds).not.toContain('repair')
    expect(kinds).not.toContain('elder_care')
    expect(kinds).toContain('pharmacy')
  })
})
