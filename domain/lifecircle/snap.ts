import type { LngLat } from '../kit/geo.ts'
import { canPass } from './gait.ts'
import type { Graph } from './graph.ts'
import type { Pace } from './pace.ts'
import { SegmentGrid } from './segments.ts'
import { edgesOfPoints, metresToPoints } from './shapes.ts'
import { Walls } from './walls.ts'

/** A position put onto the street network. */
export interface Snapped {
  readonly edge: number
  /** metres from the edge's first end */
  readonly alongM: number
  /** the position on the street */
  readonly at: LngLat
  /** straight metres from where one stood to the street */
  readonly awayM: number
}

const CELL_M = 16
const WITHIN_M = 300
/** Nearer than a centimetre one stands on the street: no wall is thinner. */
const ON_STREET_M2 = 0.01 ** 2
/** How much farther a street may be that spares one a wall. */
const ROUND_WALL_M = 100

/** Finds the street one steps onto from a position. */
export class Snapper {
  readonly #graph: Graph
  readonly #streets: SegmentGrid
  readonly #walls: Walls
  readonly #edgeOf: Uint32Array
  readonly #metresTo: Float32Array

  // State of one search: fields, because it must not allocate.
  #x = 0
  #y = 0
  #pace: Pace | undefined
  #best = -1
  #bestM2 = 0
  /** whether segments behind a wall are passed over */
  #mindsWalls = false

  constructor(graph: Graph) {
    this.#graph = graph
    this.#streets = new SegmentGrid(graph.shapeXY, graph.shapeStart, CELL_M)
    this.#walls = new Walls(graph)
    this.#edgeOf = edgesOfPoints(graph)
    this.#metresTo = metresToPoints(graph)
  }

  /**
   * The nearest position on a street, at most `withinM` metres away, or null. A street that can be
   * reached without crossing a wall is taken before a nearer one behind a wall. With `pace`, only
   * streets that this pace can walk count: a wheelchair does not start on stairs.
   */
  nearest(at: LngLat, withinM = WITHIN_M, pace?: Pace): Snapped | null {
    const { origin, mPerLng, mPerLat } = this.#graph.plane
    this.#x = (at[0] - origin[0]) * mPerLng
    this.#y = (at[1] - origin[1]) * mPerLat
    // Compared with what is no number, no ring of cells would ever be too far.
    if (!Number.isFinite(this.#x + this.#y)) return null
    this.#pace = pace
    this.#mindsWalls = false
    this.#search(withinM)
    const nearest = this.#best
    if (nearest < 0) return null
    if (this.#isBehindWall(nearest)) {
      this.#mindsWalls = true
      this.#search(Math.min(withinM, Math.sqrt(this.#bestM2) + ROUND_WALL_M))
    }
    return this.#snappedTo(this.#best < 0 ? nearest : this.#best)
  }

  #search(withinM: number): void {
    this.#best = -1
    this.#bestM2 = withinM * withinM
    this.#searchOutwards()
  }

  /** Looks through square rings of cells until the next ring is farther than the best found. */
  #searchOutwards(): void {
    const { cellM, minX, minY, columns, rows } = this.#streets
    const column = Math.floor((this.#x - minX) / cellM)
    const row = Math.floor((this.#y - minY) / cellM)
    const inX = this.#x - minX - column * cellM
    const inY = this.#y - minY - row * cellM
    const margin = Math.min(inX, cellM - inX, inY, cellM - inY)
    for (let ring = 0; ; ring++) {
      const nearestM = ring === 0 ? 0 : margin + (ring - 1) * cellM
      if (nearestM * nearestM > this.#bestM2) return
      const left = Math.max(0, column - ring)
      const right = Math.min(columns - 1, column + ring)
      for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
        const whole = r === row - ring || r === row + ring
        if (whole) {
          this.#searchCells(r * columns + left, r * columns + right)
          continue
        }
        if (column - ring >= 0 && column - ring < columns) {
          this.#searchCells(r * columns + left, r * columns + left)
        }
        if (column + ring >= 0 && column + ring < columns) {
          this.#searchCells(r * columns + right, r * columns + right)
        }
      }
    }
  }

  #searchCells(first: number, last: number): void {
    if (first > last) return
    const { cellStart, items } = this.#streets
    const xy = this.#graph.shapeXY
    const x = this.#x
    const y = this.#y
    const end = cellStart[last + 1]
    for (let i = cellStart[first]; i < end; i++) {
      const p = 2 * items[i]
      const ax = xy[p]
      const ay = xy[p + 1]
      const dx = xy[p + 2] - ax
      const dy = xy[p + 3] - ay
      const spanM2 = dx * dx + dy * dy
      const t = spanM2 > 0 ? ((x - ax) * dx + (y - ay) * dy) / spanM2 : 0
      const foot = t < 0 ? 0 : Math.min(t, 1)
      const offX = ax + foot * dx - x
      const offY = ay + foot * dy - y
      const m2 = offX * offX + offY * offY
      if (m2 >= this.#bestM2 || !this.#mayTake(items[i])) continue
      this.#best = items[i]
      this.#bestM2 = m2
    }
  }

  #mayTake(point: number): boolean {
    if (this.#pace && !canPass(this.#pace, this.#graph.flags[this.#edgeOf[point]])) return false
    return !this.#mindsWalls || !this.#isBehindWall(point)
  }

  #isBehindWall(point: number): boolean {
    if (this.#bestM2 < ON_STREET_M2) return false
    const xy = this.#graph.shapeXY
    const t = this.#shareAlong(point)
    const x = xy[2 * point] + t * (xy[2 * point + 2] - xy[2 * point])
    const y = xy[2 * point + 1] + t * (xy[2 * point + 3] - xy[2 * point + 1])
    return this.#walls.between(this.#x, this.#y, x, y)
  }

  /** Where on the segment after `point` the position's foot falls, 0 … 1. */
  #shareAlong(point: number): number {
    const xy = this.#graph.shapeXY
    const dx = xy[2 * point + 2] - xy[2 * point]
    const dy = xy[2 * point + 3] - xy[2 * point + 1]
    const m2 = dx * dx + dy * dy
    if (m2 === 0) return 0
    const t = ((this.#x - xy[2 * point]) * dx + (this.#y - xy[2 * point + 1]) * dy) / m2
    return Math.max(0, Math.min(t, 1))
  }

  #snappedTo(point: number): Snapped {
    const { shapeXY: xy, edgeLengthM } = this.#graph
    const edge = this.#edgeOf[point]
    const t = this.#shareAlong(point)
    const alongM = this.#metresTo[point] + t * spanM(xy, point)
    const x = xy[2 * point] + t * (xy[2 * point + 2] - xy[2 * point])
    const y = xy[2 * point + 1] + t * (xy[2 * point + 3] - xy[2 * point + 1])
    return {
      edge,
      alongM: Math.min(alongM, edgeLengthM[edge]),
      at: this.#graph.lngLat(x, y),
      awayM: Math.sqrt((x - this.#x) ** 2 + (y - this.#y) ** 2),
    }
  }
}

function spanM(xy: Float32Array, point: number): number {
  const dx = xy[2 * point + 2] - xy[2 * point]
  const dy = xy[2 * point + 3] - xy[2 * point + 1]
  return Math.sqrt(dx * dx + dy * dy)
}
