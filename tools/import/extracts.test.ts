import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../domain/lifecircle/graph.ts'
import { prepare } from './prepare.ts'
import { SILENT } from './progress.ts'
import { fileOf } from './testing/sketch.ts'

const FOLDER = new URL('../../../shared/data/osm/', import.meta.url).pathname
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.pbf')) : []
const HERE = FILES.length > 0

/** Where the name of a file says it is. */
const COUNTRY = (name: string) => name.slice(0, 2)

describe.skipIf(!HERE)(
  `real extracts${HERE ? '' : ' (skipped: ../shared/data/osm is not here)'}`,
  () => {
    it.each(FILES)('%s makes a community', async (name) => {
      const prepared = await prepare({ file: FOLDER + name, slug: 'real', name }, SILENT)
      const { network, lengthM } = prepared.streets
      expect(lengthM).toBeGreaterThan(20_000)
      expect(() => buildGraph(network)).not.toThrow()
      expect(prepared.region.country).toBe(COUNTRY(name))
      expect(prepared.tiles).toBeGreaterThan(10)
      expect(new Set(prepared.places.map((place) => place.id)).size).toBe(prepared.places.length)
      expect(largestShare(network.edges, network.nodes.length)).toBeGreaterThan(0.9)
    })

    it('cut short at any point are refused', async () => {
      const whole = readFileSync(FOLDER + FILES[0])
      for (const share of [0.1, 0.5, 0.9, 0.999]) {
        const file = fileOf('cut.osm.pbf', whole.subarray(0, Math.floor(whole.length * share)))
        await expect(prepare({ file, slug: 'cut', name: 'cut' }, SILENT)).rejects.toThrow(
          /damaged or cut short/,
        )
      }
    })
  },
)

/** The share of nodes that the largest connected part of a network holds. */
function largestShare(edges: readonly { from: number; to: number }[], nodes: number): number {
  const part = Int32Array.from({ length: nodes }, (_, i) => i)
  const find = (node: number): number => {
    while (part[node] !== node) {
      part[node] = part[part[node]]
      node = part[node]
    }
    return node
  }
  for (const { from, to } of edges) part[find(from)] = find(to)
  const sizes = new Map<number, number>()
  for (let i = 0; i < nodes; i++) sizes.set(find(i), (sizes.get(find(i)) ?? 0) + 1)
  return Math.max(...sizes.values()) / nodes
}
