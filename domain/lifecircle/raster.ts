import { type Courts, courtsOf, OWNED, VOID } from './courts.ts'
import { type Graph, STREET } from './graph.ts'
import { boxOf } from './segments.ts'
import { edgesOfPoints, metresToPoints } from './shapes.ts'
import { Walls } from './walls.ts'

/** Metres between corners; chosen by `npm run bench -- circle`: finer costs time, coarser cuts corners. */
const CELL_M = 14
/** How far from a street a circle is drawn: half a deep plot. */
const MARGIN_M = 40
/** Beside a bridge or above a tunnel nobody walks: only the way itself is drawn. */
const NARROW_MARGIN_M = 15
/** Puts a street behind a wall after every street before it; more than any margin. */
const BEHIND_WALL_M = 1000
/** A city's raster stays within about 50 MB: beyond, its cells grow. */
const MAX_CORNERS = 1 << 22

/**
 * What of the ground belongs to which street: a grid of corners over a graph, each owned by the
 * nearest street that is not behind a wall, with how far away it is and where along the street.
 *
 * This depends on the graph alone. So a circle costs only a pass over the corners of the streets it
 * reached, however dense the network, and rivers and walls cut where they lie: midway between a
 * reached street and one that is not.
 */
export class Raster {
  readonly cellM: number
  readonly columns: number
  readonly rows: number
  readonly minX: number
  readonly minY: number
  /** metres from each corner to the street that owns it; Infinity where none does */
  readonly awayM: Float32Array
  /** metres beyond which the owner of each corner is not drawn */
  readonly marginM: Uint8Array
  /** the corners of edge e: `corners[cornerStart[e]] … corners[cornerStart[e + 1] - 1]` */
  readonly cornerStart: Uint32Array
  readonly corners: Uint32Array
  /** metres along its edge of each of `corners` */
  readonly alongM: Float32Array
  /** OWNED or VOID for each corner */
  readonly blank: Uint8Array
  readonly courts: Courts

  readonly #graph: Graph
  /** the first point of the segment that owns each corner */
  readonly #owner: Int32Array

  constructor(graph: Graph) {
    const [minX, minY, maxX, maxY] = boxOf(graph.shapeXY)
    const area = (maxX - minX + 4 * MARGIN_M) * (maxY - minY + 4 * MARGIN_M)
    this.#graph = graph
    this.cellM = Math.max(CELL_M, Math.sqrt(area / MAX_CORNERS))
    const padM = MARGIN_M + 2 * this.cellM
    this.minX = minX - padM
    this.minY = minY - padM
    this.columns = Math.ceil((maxX + padM - this.minX) / this.cellM) + 1
    this.rows = Math.ceil((maxY + padM - this.minY) / this.cellM) + 1
    const size = this.columns * this.rows
    this.awayM = new Float32Array(size).fill(Number.POSITIVE_INFINITY)
    this.marginM = new Uint8Array(size)
    this.#owner = new Int32Array(size).fill(-1)
    this.#claimCorners(new Walls(graph))
    this.awayM.forEach((awayM, i) => {
      if (awayM > BEHIND_WALL_M && awayM < Number.POSITIVE_INFINITY) this.awayM[i] -= BEHIND_WALL_M
    })
    this.blank = Uint8Array.from(this.awayM, (awayM, i) =>
      awayM <= this.marginM[i] ? OWNED : VOID,
    )
    const owned = this.#countByEdge()
    this.cornerStart = owned
    this.corners = new Uint32Array(owned[graph.edgeCount])
    this.alongM = new Float32Array(owned[graph.edgeCount])
    this.#sortByEdge()
    this.courts = courtsOf(this.blank, this.columns)
  }

  /** Each segment claims the corners within its margin, and a cell more, that no nearer one has. */
  #claimCorners(walls: Walls): void {
    const { shapeStart, flags, edgeCount } = this.#graph
    for (let e = 0; e < edgeCount; e++) {
      const marginM = flags[e] & (STREET.bridge | STREET.tunnel) ? NARROW_MARGIN_M : MARGIN_M
      for (let p = shapeStart[e]; p + 1 < shapeStart[e + 1]; p++) {
        this.#claimAround(p, marginM, walls)
      }
    }
  }

  #claimAround(point: number, marginM: number, walls: Walls): void {
    const xy = this.#graph.shapeXY
    const { cellM, minX, minY, columns, awayM } = this
    const ax = xy[2 * point]
    const ay = xy[2 * point + 1]
    const dx = xy[2 * point + 2] - ax
    const dy = xy[2 * point + 3] - ay
    const spanM2 = dx * dx + dy * dy || 1
    const radiusM = marginM + cellM
    // A lane narrower than a cell between two walls must keep corners of its own.
    const nearM = cellM * Math.SQRT1_2
    const firstRow = Math.ceil((Math.min(ay, ay + dy) - radiusM - minY) / cellM)
    const lastRow = Math.floor((Math.max(ay, ay + dy) + radiusM - minY) / cellM)
    for (let row = firstRow; row <= lastRow; row++) {
      const y = minY + row * cellM
      // Only the stretch of the segment within the radius of this row can be near its corners.
      const from = dy === 0 ? 0 : share((y - radiusM - ay) / dy)
      const to = dy === 0 ? 1 : share((y + radiusM - ay) / dy)
      const xa = ax + from * dx
      const xb = ax + to * dx
      const first = Math.ceil((Math.min(xa, xb) - radiusM - minX) / cellM)
      const last = Math.floor((Math.max(xa, xb) + radiusM - minX) / cellM)
      for (let column = first; column <= last; column++) {
        const x = minX + column * cellM
        const t = share(((x - ax) * dx + (y - ay) * dy) / spanM2)
        const m2 = (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2
        if (m2 > radiusM * radiusM) continue
        const corner = row * columns + column
        let m = Math.sqrt(m2)
        if (m >= awayM[corner]) continue
        if (m > nearM && walls.between(x, y, ax + t * dx, ay + t * dy)) m += BEHIND_WALL_M
        if (m >= awayM[corner]) continue
        awayM[corner] = m
        this.marginM[corner] = marginM
        this.#owner[corner] = point
      }
    }
  }

  /** Counting sort, first half: where the corners of each edge will start. */
  #countByEdge(): Uint32Array {
    const { edgeCount, shapeStart } = this.#graph
    const ownedBy = new Uint32Array(shapeStart[edgeCount])
    this.blank.forEach((state, corner) => {
      if (state === OWNED) ownedBy[this.#owner[corner]]++
    })
    const starts = new Uint32Array(edgeCount + 1)
    for (let e = 0; e < edgeCount; e++) {
      starts[e + 1] = starts[e]
      for (let p = shapeStart[e]; p < shapeStart[e + 1]; p++) starts[e + 1] += ownedBy[p]
    }
    return starts
  }

  /** Counting sort, second half: the corners of each edge in reading order, and where along it they lie. */
  #sortByEdge(): void {
    const edgeOf = edgesOfPoints(this.#graph)
    const pointAlongM = metresToPoints(this.#graph)
    const next = this.cornerStart.slice()
    this.blank.forEach((state, corner) => {
      if (state !== OWNED) return
      const point = this.#owner[corner]
      const slot = next[edgeOf[point]]++
      this.corners[slot] = corner
      this.alongM[slot] = pointAlongM[point] + this.#metresPast(point, corner)
    })
  }

  /** Metres from a segment's first point to the foot of a corner on it. */
  #metresPast(point: number, corner: number): number {
    const xy = this.#graph.shapeXY
    const column = corner % this.columns
    const x = this.minX + column * this.cellM - xy[2 * point]
    const y = this.minY + ((corner - column) / this.columns) * this.cellM - xy[2 * point + 1]
    const dx = xy[2 * point + 2] - xy[2 * point]
    const dy = xy[2 * point + 3] - xy[2 * point + 1]
    const spanM = Math.hypot(dx, dy)
    return spanM === 0 ? 0 : spanM * share((x * dx + y * dy) / (spanM * spanM))
  }
}

function share(t: number): number {
  return Math.max(0, Math.min(t, 1))
}
