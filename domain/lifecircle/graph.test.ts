import { describe, expect, it } from 'vitest'
import { buildGraph, Graph, STREET, type StreetNetwork } from './graph.ts'
import { draw, offset } from './testing/drawing.ts'

const { graph } = draw(`
A----+--g--B
     s  #
     +--C
`)

describe('a graph', () => {
  it('opens from its own bytes as it was', () => {
    const copy = Graph.from(graph.buffer.slice(0))
    expect(copy.nodeCount).toBe(graph.nodeCount)
    expect(copy.edgeCount).toBe(5)
    expect(copy.bounds).toEqual(graph.bounds)
    expect(copy.lengthM).toBeCloseTo(50 + 30 + 30 + 20 + 30, 1)
    expect([...copy.flags].filter((flags) => flags & STREET.steps)).toHaveLength(1)
    expect(copy.wallStart.length - 1).toBe(0)
  })

  it('lists every arc once, at the node it leaves', () => {
    expect([...graph.arcs].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (let n = 0; n < graph.nodeCount; n++) {
      for (let i = graph.arcStart[n]; i < graph.arcStart[n + 1]; i++) {
        expect(graph.arcTail[graph.arcs[i]]).toBe(n)
      }
    }
  })

  it('may be empty', () => {
    expect(buildGraph({ nodes: [], edges: [], walls: [] }).edgeCount).toBe(0)
  })

  it('refuses, by name, bytes that are not a graph', () => {
    const altered = (word: number, value: number) => {
      const buffer = graph.buffer.slice(0)
      new Uint32Array(buffer)[word] = value
      return buffer
    }
    expect(() => Graph.from(new ArrayBuffer(8))).toThrow('shorter than its header')
    expect(() => Graph.from(altered(0, 1))).toThrow('not a Yike street graph')
    expect(() => Graph.from(altered(1, 99))).toThrow('version 99')
    expect(() => Graph.from(altered(3, 4_000_000))).toThrow('counts and length')
    expect(() => Graph.from(graph.buffer.slice(0, -8))).toThrow('its header says')
  })
})

describe('a network that cannot be', () => {
  const edge = { from: 0, to: 1, flags: 0, atFrom: 'open', atTo: 'open' } as const
  const network = (nodes: StreetNetwork['nodes'], shape = nodes): StreetNetwork => ({
    nodes,
    edges: [{ ...edge, shape }],
    walls: [],
  })

  it('is refused: an edge into nowhere, without a shape, with a coordinate that is no number', () => {
    expect(() => buildGraph(network([offset(0, 0)]))).toThrow('edge 0 ends at a node')
    expect(() => buildGraph(network([offset(0, 0), offset(9, 0)], []))).toThrow('no shape')
    expect(() => buildGraph(network([offset(0, 0), [Number.NaN, 30]]))).toThrow('no number')
  })
})
