import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { KIND_IDS, type KindId } from '../../domain/places/kinds.ts'
import { kindOf } from '../import/places/classify.ts'
import { buildDemo } from './demo.ts'
import type { Tags } from './osm.ts'
import type { Vec } from './plane.ts'
import { osmXml } from './xml.ts'

const { doc, compounds } = buildDemo()

const middle = (points: readonly Vec[]): Vec => [
  points.reduce((sum, p) => sum + p[0], 0) / points.length,
  points.reduce((sum, p) => sum + p[1], 0) / points.length,
]

const things: { at: Vec; tags: Tags }[] = [
  ...doc.nodes,
  ...doc.ways.map(({ nodes, tags }) => ({ at: middle(nodes.map((node) => node.at)), tags })),
]

const places = things.flatMap(({ at, tags }) => {
  const kind = kindOf(tags)
  return kind ? [{ at, tags, kind }] : []
})

const countOf = (kind: KindId) => places.filter((place) => place.kind === kind).length

describe('the demo quarter', () => {
  it('is the same bytes every time', () => {
    const hashOf = (xml: string) => createHash('sha256').update(xml).digest('hex')
    expect(hashOf(osmXml(buildDemo().doc))).toBe(hashOf(osmXml(doc)))
  })

  it('is about three kilometres each way', () => {
    const [xs, ys] = [doc.nodes.map(({ at }) => at[0]), doc.nodes.map(({ at }) => at[1])]
    for (const side of [xs, ys]) {
      const extentM = Math.max(...side) - Math.min(...side)
      expect(extentM).toBeGreaterThan(2500)
      expect(extentM).toBeLessThan(3600)
    }
  })

  it('has about sixty compounds, each with a name of its own', () => {
    const gated = doc.ways.filter(({ tags }) => tags.residential === 'gated')
    expect(gated.length).toBeGreaterThanOrEqual(57)
    expect(gated.length).toBeLessThanOrEqual(65)
    expect(new Set(compounds.map(({ zh }) => zh)).size).toBeGreaterThanOrEqual(gated.length)
  })

  it('has at least 250 places, of every kind', () => {
    expect(places.length).toBeGreaterThanOrEqual(250)
    expect(KIND_IDS.filter((kind) => countOf(kind) === 0)).toEqual([])
  })

  it('has twelve stations and twenty-five rest stops', () => {
    expect([countOf('station'), countOf('rest_stop')]).toEqual([12, 25])
  })

  it('gives every shop, station and rest stop a Chinese and an English name and an address', () => {
    const named = places.filter(({ tags }) => 'addr:street' in tags && tags.amenity !== 'toilets')
    expect(named.length).toBeGreaterThan(250)
    for (const { tags } of named) {
      expect(tags.name).toMatch(/\p{Script=Han}/u)
      expect(tags['name:en']).toMatch(/^[\p{Script=Latin}]/u)
      expect(tags['addr:housenumber']).toMatch(/^\d+号$/)
    }
  })

  it('calls no two places of a kind alike', () => {
    const seen = new Set<string>()
    for (const { kind, tags } of places) {
      if (!tags.name || kind === 'bus' || kind === 'gym') continue
      expect(seen.has(kind + tags.name), `${kind} ${tags.name}`).toBe(false)
      seen.add(kind + tags.name)
    }
  })

  it('lets nobody’s telephone ring, and none twice', () => {
    const phones = places.flatMap(({ tags }) => tags.phone ?? [])
    expect(phones.filter((phone) => !/^0560-5550-\d{4}$/.test(phone))).toEqual([])
    expect(new Set(phones).size).toBe(phones.length)
  })
})
