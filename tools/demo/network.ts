import type { OsmDocument, OsmNode, Tags } from './osm.ts'
import {
  apart,
  type Box,
  between2,
  boxesMeet,
  boxOf,
  crossing,
  nearestShare,
  plus,
  times,
  type Vec,
} from './plane.ts'

/** A street, a path or a wall: what meets where two of them cross. */
export interface Line {
  readonly nodes: OsmNode[]
  readonly tags: Tags
  readonly layer: number
  readonly closed: boolean
  /** metres from its middle that buildings keep clear of */
  readonly clearM: number
  readonly box: Box
}

export interface Met {
  readonly node: OsmNode
  readonly line: Line
}

interface Options {
  readonly clearM?: number
  readonly closed?: boolean
}

/** Crossings nearer than this to a corner use the corner. */
const MEET_M = 0.8

/** All lines of the quarter. Those of one layer share a node wherever they cross, as OSM asks. */
export class Network {
  readonly doc: OsmDocument
  readonly lines: Line[] = []

  constructor(doc: OsmDocument) {
    this.doc = doc
  }

  /** Adds a line and returns where it met others, in order of the others. */
  add(
    course: readonly (Vec | OsmNode)[],
    tags: Tags,
    options: Options = {},
  ): { line: Line; met: Met[] } {
    const nodes = course.map((at) => ('id' in at ? at : this.doc.node(at)))
    const line: Line = {
      nodes,
      tags,
      layer: Number(tags.layer ?? 0),
      closed: options.closed ?? false,
      clearM: options.clearM ?? 2,
      box: boxOf(nodes.map((node) => node.at)),
    }
    const near = this.lines.filter(
      (other) => other.layer === line.layer && boxesMeet(other.box, line.box, 0),
    )
    const met = near.flatMap((other) =>
      this.#meet(line, other).map((node) => ({ node, line: other })),
    )
    this.lines.push(line)
    this.doc.way(nodes, tags, line.closed)
    return { line, met }
  }

  /** A node on `line` at its nearest point to `at`: a corner that is there, or a new one. */
  attach(line: Line, at: Vec): OsmNode {
    const { index, share } = nearestOn(line, at)
    const [a, b] = segment(line, index)
    return this.#insert(line, index, between2(a.at, b.at, share))
  }

  /** The nearest line of those that `wanted` admits. */
  nearest(at: Vec, withinM: number, wanted: (line: Line) => boolean): Line | null {
    let best: Line | null = null
    let bestM = withinM
    for (const line of this.lines) {
      if (!wanted(line) || !boxesMeet(line.box, { low: at, high: at }, bestM)) continue
      const { awayM } = nearestOn(line, at)
      if (awayM < bestM) [best, bestM] = [line, awayM]
    }
    return best
  }

  /** The first line that `wanted` admits on the way from `from` in direction `along`. */
  ahead(
    from: Vec,
    along: Vec,
    withinM: number,
    wanted: (line: Line) => boolean,
  ): { line: Line; at: Vec } | null {
    const to = plus(from, times(along, withinM))
    const box = boxOf([from, to])
    let first = Number.POSITIVE_INFINITY
    let found: Line | null = null
    for (const line of this.lines) {
      if (line.layer !== 0 || !wanted(line) || !boxesMeet(line.box, box, 0)) continue
      for (let i = 0; i < segmentCount(line); i++) {
        const [a, b] = segment(line, i)
        const hit = crossing(from, to, a.at, b.at)
        if (hit && hit.t < first) [first, found] = [hit.t, line]
      }
    }
    return found && { line: found, at: between2(from, to, first) }
  }

  #meet(line: Line, other: Line): OsmNode[] {
    const out: OsmNode[] = []
    for (let i = 0; i < segmentCount(line); i++)
      for (let j = 0; j < segmentCount(other); j++) {
        const [[a, b], [c, d]] = [segment(line, i), segment(other, j)]
        if (a === c || a === d || b === c || b === d) continue
        const hit = crossing(a.at, b.at, c.at, d.at)
        if (!hit) continue
        const node = this.#insert(other, j, between2(c.at, d.at, hit.u))
        insertNode(line, i, node)
        out.push(node)
      }
    return out
  }

  #insert(line: Line, index: number, at: Vec): OsmNode {
    const near = segment(line, index).find((node) => apart(node.at, at) < MEET_M)
    if (near) return near
    const node = this.doc.node(at)
    line.nodes.splice(index + 1, 0, node)
    return node
  }
}

/** The distance from `at` to a line and where on it that is. */
export function nearestOn(line: Line, at: Vec): { index: number; share: number; awayM: number } {
  let best = { index: 0, share: 0, awayM: Number.POSITIVE_INFINITY }
  for (let index = 0; index < segmentCount(line); index++) {
    const [a, b] = segment(line, index)
    const share = nearestShare(at, a.at, b.at)
    const awayM = apart(at, between2(a.at, b.at, share))
    if (awayM < best.awayM) best = { index, share, awayM }
  }
  return best
}

export const segmentCount = (line: Line): number => line.nodes.length - (line.closed ? 0 : 1)

export const segment = (line: Line, i: number): readonly [OsmNode, OsmNode] => [
  line.nodes[i],
  line.nodes[(i + 1) % line.nodes.length],
]

/** Puts a met node into the new line; a corner of its own that lies there gives way to it. */
function insertNode(line: Line, index: number, node: OsmNode): void {
  const [a, b] = segment(line, index)
  if (a === node || b === node) return
  if (apart(a.at, node.at) < 0.05) line.nodes[index] = node
  else if (apart(b.at, node.at) < 0.05) line.nodes[(index + 1) % line.nodes.length] = node
  else line.nodes.splice(index + 1, 0, node)
}
