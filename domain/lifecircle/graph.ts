import { type Bounds, type LngLat, type Plane, planeAt } from '../kit/geo.ts'

/** Bit flags of an edge; which of them slow or stop whom, `gait.ts` says. */
export const STREET = {
  steps: 1,
  noWheelchair: 2,
  indoor: 4,
  bridge: 8,
  tunnel: 16,
  /** a line across a square, not a way of its own */
  area: 32,
  /** shared with cars, no pavement of its own */
  carriageway: 64,
} as const

/** What one meets at an end of an edge; each side of a crossing carries half its wait. */
export const ENDINGS = ['open', 'crossing', 'signal', 'gate'] as const
export type Ending = (typeof ENDINGS)[number]

export interface StreetEdge {
  readonly from: number
  readonly to: number
  /** both ends included */
  readonly shape: readonly LngLat[]
  readonly flags: number
  readonly atFrom: Ending
  readonly atTo: Ending
}

/** A walkable street network: nodes where something changes, edges between them, walls beside them. */
export interface StreetNetwork {
  readonly nodes: readonly LngLat[]
  readonly edges: readonly StreetEdge[]
  readonly walls: readonly (readonly LngLat[])[]
}

const MAGIC = 0x474b4959 // "YIKG" in little-endian order
const VERSION = 1
const HEADER_U32 = 8
const HEADER_BYTES = HEADER_U32 * 4 + 7 * 8

interface Counts {
  readonly nodes: number
  readonly edges: number
  readonly points: number
  readonly walls: number
  readonly wallPoints: number
}

/**
 * A street network as one buffer of typed arrays: saved, sent and used without parsing.
 *
 * Positions are metres in the plane at `plane.origin`. An *arc* is an edge walked in one direction:
 * arc `2e` runs from → to, arc `2e + 1` back, so `arcTail[arc]` is where it starts and
 * `arcTail[arc ^ 1]` where it ends.
 */
export class Graph {
  readonly buffer: ArrayBuffer
  readonly plane: Plane
  readonly nodeCount: number
  readonly edgeCount: number
  /** metres of all streets */
  readonly lengthM: number
  readonly bounds: Bounds
  /** x, y of each node */
  readonly nodeXY: Float32Array
  /** the arcs that leave node n: `arcs[arcStart[n]] … arcs[arcStart[n + 1] - 1]` */
  readonly arcStart: Uint32Array
  readonly arcs: Uint32Array
  readonly arcTail: Uint32Array
  readonly edgeLengthM: Float32Array
  /** the points of edge e: `shapeStart[e] … shapeStart[e + 1] - 1`, both ends included */
  readonly shapeStart: Uint32Array
  readonly shapeXY: Float32Array
  /** the points of wall w: `wallStart[w] … wallStart[w + 1] - 1` */
  readonly wallStart: Uint32Array
  readonly wallXY: Float32Array
  /** STREET flags of each edge */
  readonly flags: Uint16Array
  /** indices into ENDINGS: the lower two bits at from, the next two at to */
  readonly endings: Uint8Array

  /** Opens a buffer written by `buildGraph`; throws, naming the mismatch, on anything else. */
  static from(buffer: ArrayBuffer): Graph {
    if (buffer.byteLength < HEADER_BYTES) throw new Error('Graph: shorter than its header')
    const [magic, version, byteLength] = new Uint32Array(buffer, 0, 3)
    if (magic !== MAGIC) throw new Error('Graph: not a Yike street graph')
    if (version !== VERSION) throw new Error(`Graph: version ${version}, expected ${VERSION}`)
    if (byteLength !== buffer.byteLength) {
      throw new Error(`Graph: ${buffer.byteLength} bytes, its header says ${byteLength}`)
    }
    return new Graph(buffer)
  }

  /** Use `Graph.from` or `buildGraph`: this one trusts the buffer. */
  constructor(buffer: ArrayBuffer) {
    const [, , , nodes, edges, points, walls, wallPoints] = new Uint32Array(buffer, 0, HEADER_U32)
    const counts = { nodes, edges, points, walls, wallPoints }
    if (byteLengthOf(counts) !== buffer.byteLength) {
      throw new Error('Graph: counts and length do not agree')
    }
    const figures = new Float64Array(buffer, HEADER_U32 * 4, 7)
    this.buffer = buffer
    this.nodeCount = nodes
    this.edgeCount = edges
    this.plane = planeAt([figures[0], figures[1]])
    this.lengthM = figures[2]
    this.bounds = [figures[3], figures[4], figures[5], figures[6]]

    let at = HEADER_BYTES
    const floats = (length: number) => new Float32Array(buffer, advance(length * 4), length)
    const words = (length: number) => new Uint32Array(buffer, advance(length * 4), length)
    const advance = (bytes: number) => {
      at += bytes
      return at - bytes
    }
    this.nodeXY = floats(2 * nodes)
    this.arcStart = words(nodes + 1)
    this.arcs = words(2 * edges)
    this.arcTail = words(2 * edges)
    this.edgeLengthM = floats(edges)
    this.shapeStart = words(edges + 1)
    this.shapeXY = floats(2 * points)
    this.wallStart = words(walls + 1)
    this.wallXY = floats(2 * wallPoints)
    this.flags = new Uint16Array(buffer, advance(2 * edges), edges)
    this.endings = new Uint8Array(buffer, advance(edges), edges)
  }

  /** The position at `x`, `y` metres in the graph's plane. */
  lngLat(x: number, y: number): LngLat {
    const { origin, mPerLng, mPerLat } = this.plane
    return [origin[0] + x / mPerLng, origin[1] + y / mPerLat]
  }
}

function byteLengthOf({ nodes, edges, points, walls, wallPoints }: Counts): number {
  const words =
    2 * nodes + (nodes + 1) + (6 * edges + 1) + 2 * points + (walls + 1) + 2 * wallPoints
  return HEADER_BYTES + Math.ceil((4 * words + 3 * edges) / 8) * 8
}

/**
 * Packs a street network into one buffer. Nodes and edges keep their numbers. Throws on an edge
 * whose ends do not exist, whose shape has fewer than two points, or on a coordinate that is no number.
 */
export function buildGraph(network: StreetNetwork): Graph {
  network.edges.forEach((edge, e) => {
    if (!(edge.from in network.nodes) || !(edge.to in network.nodes)) {
      throw new RangeError(`buildGraph: edge ${e} ends at a node that does not exist`)
    }
    if (edge.shape.length < 2) throw new RangeError(`buildGraph: edge ${e} has no shape`)
  })
  const counts: Counts = {
    nodes: network.nodes.length,
    edges: network.edges.length,
    points: network.edges.reduce((sum, { shape }) => sum + shape.length, 0),
    walls: network.walls.length,
    wallPoints: network.walls.reduce((sum, wall) => sum + wall.length, 0),
  }
  const graph = allocate(counts, boundsOf(network))
  const { plane } = graph
  const project = ([lng, lat]: LngLat, into: Float32Array, i: number) => {
    into[2 * i] = (lng - plane.origin[0]) * plane.mPerLng
    into[2 * i + 1] = (lat - plane.origin[1]) * plane.mPerLat
  }
  network.nodes.forEach((node, n) => {
    project(node, graph.nodeXY, n)
  })
  writeLines(
    network.edges.map(({ shape }) => shape),
    graph.shapeStart,
    (point, i) => project(point, graph.shapeXY, i),
  )
  writeLines(network.walls, graph.wallStart, (point, i) => project(point, graph.wallXY, i))
  network.edges.forEach((edge, e) => {
    graph.arcTail[2 * e] = edge.from
    graph.arcTail[2 * e + 1] = edge.to
    graph.flags[e] = edge.flags
    graph.endings[e] = ENDINGS.indexOf(edge.atFrom) | (ENDINGS.indexOf(edge.atTo) << 2)
  })
  linkArcs(graph)
  measureEdges(graph)
  return new Graph(graph.buffer)
}

function allocate(counts: Counts, bounds: Bounds): Graph {
  const [west, south, east, north] = bounds
  const buffer = new ArrayBuffer(byteLengthOf(counts))
  new Uint32Array(buffer, 0, HEADER_U32).set([
    MAGIC,
    VERSION,
    buffer.byteLength,
    counts.nodes,
    counts.edges,
    counts.points,
    counts.walls,
    counts.wallPoints,
  ])
  const origin = [(west + east) / 2, (south + north) / 2]
  new Float64Array(buffer, HEADER_U32 * 4, 7).set([...origin, 0, ...bounds])
  return new Graph(buffer)
}

function boundsOf({ nodes, edges }: StreetNetwork): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const extend = ([lng, lat]: LngLat) => {
    if (!Number.isFinite(lng + lat)) throw new RangeError('buildGraph: a coordinate is no number')
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  nodes.forEach(extend)
  for (const { shape } of edges) shape.forEach(extend)
  return west <= east ? [west, south, east, north] : [0, 0, 0, 0]
}

function writeLines(
  lines: readonly (readonly LngLat[])[],
  starts: Uint32Array,
  write: (point: LngLat, i: number) => void,
): void {
  let i = 0
  lines.forEach((line, n) => {
    starts[n] = i
    for (const point of line) write(point, i++)
  })
  starts[lines.length] = i
}

/** Fills the adjacency by counting sort: how many arcs leave each node, where each run starts, which they are. */
function linkArcs({ arcStart, arcs, arcTail, nodeCount }: Graph): void {
  for (const tail of arcTail) arcStart[tail]++
  let sum = 0
  for (let n = 0; n <= nodeCount; n++) {
    sum += arcStart[n]
    arcStart[n] = sum
  }
  for (let arc = arcTail.length - 1; arc >= 0; arc--) arcs[--arcStart[arcTail[arc]]] = arc
}

/** Lengths are taken in the plane, so that a position along an edge and its shape always agree. */
function measureEdges({ buffer, edgeCount, edgeLengthM, shapeStart, shapeXY }: Graph): void {
  let total = 0
  for (let e = 0; e < edgeCount; e++) {
    let lengthM = 0
    for (let i = 2 * shapeStart[e] + 2; i < 2 * shapeStart[e + 1]; i += 2) {
      lengthM += Math.hypot(shapeXY[i] - shapeXY[i - 2], shapeXY[i + 1] - shapeXY[i - 1])
    }
    edgeLengthM[e] = lengthM
    total += lengthM
  }
  new Float64Array(buffer, HEADER_U32 * 4, 7)[2] = total
}
