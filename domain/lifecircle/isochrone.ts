import { VOID } from './courts.ts'
import type { Graph } from './graph.ts'
import { Raster } from './raster.ts'
import type { Walker } from './reach.ts'
import { areaOf, polygonsOf, type Ring, straighten } from './rings.ts'
import type { Snapped } from './snap.ts'

export type Position = [lng: number, lat: number]

export interface Isochrone {
  readonly minutes: number
  readonly areaM2: number
  /** a GeoJSON MultiPolygon: outer rings counter-clockwise, holes clockwise, closed */
  readonly coordinates: Position[][][]
}

/**
 * The areas within each of `minutes` of the walk that `walker` has just made; its limit must be at
 * least the greatest of them. They are nested, and given in the order asked for.
 *
 * A point of the ground belongs to its nearest street (see `Raster`) and is inside when it is within
 * the margin of that street and the walk there, and on from there in a straight line, fits the bound.
 * Blocks and ponds without streets in them are filled once everything around them is inside.
 */
export function isochrone(walker: Walker, minutes: readonly number[]): Isochrone[] {
  if (minutes.length > MAX_BOUNDS) throw new RangeError(`isochrone: over ${MAX_BOUNDS} bounds`)
  if (Math.max(...minutes) * 60 > walker.limitS) {
    throw new RangeError('isochrone: a bound beyond the limit of the walk')
  }
  const plot = plotOf(walker.graph)
  const ascending = [...new Set(minutes)].sort((a, b) => a - b)
  plot.classify(walker, ascending)
  const areas = new Map(ascending.map((bound, k) => [bound, plot.trace(k, 60 * bound)]))
  return minutes.map((bound) => ({ minutes: bound, ...(areas.get(bound) as Area) }))
}

const MAX_BOUNDS = 16

type Area = Omit<Isochrone, 'minutes'>

const plots = new WeakMap<Graph, Plot>()

function plotOf(graph: Graph): Plot {
  let plot = plots.get(graph)
  if (!plot) {
    plot = new Plot(graph)
    plots.set(graph, plot)
  }
  return plot
}

/** A corner of a reached street, but beyond every bound. */
const LATE = 253
/** Four corners at once: the bits that LATE, OWNED and VOID have in common and no bound's number has. */
const BEYOND = 0xfcfcfcfc | 0
/** A boundary keeps this share of a cell from its corners, so that rings never touch. */
const CLEARANCE = 0.04
/** Half of what two lines on both sides of a corner are apart at least. */
const STRAIGHT_M = 0.25
/** Rings smaller than this many cells are of one corner or two: too small to say anything. */
const SPECK_CELLS = 2
const SOUTH = 3
/** A step of one cell in each direction: east, north, west, south. */
const EASTWARDS = [1, 0, -1, 0]
const NORTHWARDS = [0, 1, 0, -1]

/** One graph's raster with the state of its latest walk. */
class Plot {
  readonly #graph: Graph
  readonly #raster: Raster
  /** the least bound each corner satisfies, by number; else LATE, OWNED or VOID */
  readonly #class: Uint8Array
  /** the same, four corners at a time */
  readonly #fours: Int32Array
  /** seconds to each corner that has a class up to LATE */
  readonly #seconds: Float32Array
  /** where bounds begin along rows: corner i is farther than corner i + 1 */
  #rises = new Uint32Array(1024)
  #riseCount = 0
  /** rises already passed, as the number of the trace that did */
  readonly #passed: Uint32Array
  #traceNumber = 0
  /** the latest walk has touched no corner before or after these */
  #firstCorner = 0
  #lastCorner = -1
  /** seconds a boundary may rise from corner to corner on one street; more means two streets */
  #leapS = 0
  #speedMps = 1
  #line = new Float64Array(4096)
  #kept = new Float64Array(4096)

  constructor(graph: Graph) {
    this.#graph = graph
    this.#raster = new Raster(graph)
    this.#class = new Uint8Array(4 * Math.ceil(this.#raster.blank.length / 4)).fill(VOID)
    this.#class.set(this.#raster.blank)
    this.#fours = new Int32Array(this.#class.buffer)
    this.#seconds = new Float32Array(this.#class.length)
    this.#passed = new Uint32Array(this.#class.length)
  }

  classify(walker: Walker, bounds: readonly number[]): void {
    this.#speedMps = walker.gait.pace.speedMps
    this.#leapS = (3 * this.#raster.cellM) / this.#speedMps
    this.#wipe()
    const boundsS = Float64Array.from(bounds, (minutes) => 60 * minutes)
    const { seconds, reached, reachedCount } = walker
    const { arcStart, arcs, arcTail } = walker.graph
    const { cornerStart } = this.#raster
    for (let i = 0; i < reachedCount; i++) {
      const node = reached[i]
      const end = arcStart[node + 1]
      for (let a = arcStart[node]; a < end; a++) {
        const arc = arcs[a]
        const edge = arc >> 1
        if (cornerStart[edge] === cornerStart[edge + 1]) continue
        // An edge with both ends reached is met twice.
        if ((arc & 1) === 0 || seconds[arcTail[arc ^ 1]] === Number.POSITIVE_INFINITY) {
          this.#classifyEdge(edge, walker, boundsS)
        }
      }
    }
    for (const { edge } of walker.sources) this.#classifyEdge(edge, walker, boundsS)
    for (const source of walker.sources) this.#classifyAround(source, walker, boundsS)
    this.#fillCourts(bounds.length)
    this.#findRises()
  }

  /** Puts the corners of the last walk back to blank. */
  #wipe(): void {
    const touched = this.#raster.blank.subarray(this.#firstCorner, this.#lastCorner + 1)
    if (touched.length > 0) this.#class.set(touched, this.#firstCorner)
    this.#firstCorner = this.#class.length
    this.#lastCorner = -1
  }

  #classifyEdge(edge: number, walker: Walker, boundsS: Float64Array): void {
    const { cornerStart, corners, alongM, awayM } = this.#raster
    const first = cornerStart[edge]
    const end = cornerStart[edge + 1]
    const { gait, seconds, graph } = walker
    const perMetre = gait.perMetreS[edge]
    if (first === end || perMetre === Number.POSITIVE_INFINITY) return
    const backS = graph.edgeLengthM[edge] * perMetre + gait.waitAtToS[edge]
    const fromS = seconds[graph.arcTail[2 * edge]] + gait.waitAtFromS[edge]
    const toS = seconds[graph.arcTail[2 * edge + 1]] + backS
    const perMetreAway = 1 / this.#speedMps
    const classes = this.#class
    const cornerS = this.#seconds
    const latest = boundsS.length
    // No corner is nearer in time than the nearer end: the search for its bound begins there.
    const leastS = Math.min(fromS, toS - graph.edgeLengthM[edge] * perMetre)
    let least = 0
    while (least < latest && leastS > boundsS[least]) least++
    for (let i = first; i < end; i++) {
      const corner = corners[i]
      const alongS = alongM[i] * perMetre
      const s = Math.min(fromS + alongS, toS - alongS) + awayM[corner] * perMetreAway
      let k = least
      while (k < latest && s > boundsS[k]) k++
      cornerS[corner] = s
      classes[corner] = k < latest ? k : LATE
    }
    if (corners[first] < this.#firstCorner) this.#firstCorner = corners[first]
    if (corners[end - 1] > this.#lastCorner) this.#lastCorner = corners[end - 1]
  }

  /** On the street where a walk begins, nobody walks to its end first. */
  #classifyAround(source: Snapped, walker: Walker, boundsS: Float64Array): void {
    const { cornerStart, corners, alongM, awayM } = this.#raster
    const perMetre = walker.gait.perMetreS[source.edge]
    if (perMetre === Number.POSITIVE_INFINITY) return
    for (let i = cornerStart[source.edge]; i < cornerStart[source.edge + 1]; i++) {
      const streetS = Math.abs(alongM[i] - source.alongM) * perMetre
      const seconds = streetS + (awayM[corners[i]] + source.awayM) / this.#speedMps
      if (seconds >= this.#seconds[corners[i]]) continue
      const k = boundsS.findIndex((boundS) => seconds <= boundS)
      this.#seconds[corners[i]] = seconds
      this.#class[corners[i]] = k < 0 ? LATE : k
    }
  }

  /** A court belongs to the least bound that everything around it satisfies. */
  #fillCourts(bounds: number): void {
    const { count, members, memberStart, rim, rimStart } = this.#raster.courts
    for (let c = 0; c < count; c++) {
      let greatest = 0
      for (let i = rimStart[c]; i < rimStart[c + 1] && greatest < bounds; i++) {
        greatest = Math.max(greatest, this.#class[rim[i]])
      }
      if (greatest >= bounds) continue
      for (let i = memberStart[c]; i < memberStart[c + 1]; i++) this.#class[members[i]] = greatest
    }
  }

  /** Most corners are of the class of their neighbours: four of them are passed at a time. */
  #findRises(): void {
    const classes = this.#class
    const fours = this.#fours
    const last = this.#lastCorner >> 2
    this.#riseCount = 0
    for (let four = this.#firstCorner >> 2; four <= last; four++) {
      const these = fours[four]
      if ((these & BEYOND) === BEYOND) continue
      if (these === Math.imul(classes[4 * four - 1], 0x01010101)) continue
      for (let corner = 4 * four; corner < 4 * four + 4; corner++) {
        if (classes[corner - 1] <= classes[corner] || classes[corner] >= LATE) continue
        if (this.#riseCount === this.#rises.length) this.#rises = doubled(this.#rises)
        this.#rises[this.#riseCount++] = corner - 1
      }
    }
  }

  /** The boundary of bound `k` as polygons. Every ring goes south somewhere, so it passes a rise. */
  trace(k: number, boundS: number): Area {
    const found: Ring[] = []
    this.#traceNumber++
    for (let i = 0; i < this.#riseCount; i++) {
      const corner = this.#rises[i]
      if (this.#class[corner] <= k || this.#class[corner + 1] > k) continue
      if (this.#passed[corner] !== this.#traceNumber) found.push(this.#ringFrom(corner, k, boundS))
    }
    const speckM2 = SPECK_CELLS * this.#raster.cellM ** 2
    const rings = found.filter((ring) => found.length === 1 || Math.abs(ring.areaM2) > speckM2)
    return {
      areaM2: rings.reduce((sum, { areaM2 }) => sum + areaM2, 0),
      coordinates: polygonsOf(rings).map((polygon) => polygon.map((ring) => this.#onGround(ring))),
    }
  }

  /**
   * Walks the boundary with the inside on its left, from one pair of corners to the next. Where a
   * cell's corners are inside crosswise, the two are joined: their street runs between them.
   */
  #ringFrom(rise: number, k: number, boundS: number): Ring {
    const { cellM, columns, minX, minY } = this.#raster
    const ahead = [1, columns, -1, -columns]
    const classes = this.#class
    let left = rise + 1
    let right = rise
    let column = left % columns
    let row = (left - column) / columns
    let direction = SOUTH
    let length = 0
    do {
      if (direction === SOUTH) this.#passed[right] = this.#traceNumber
      if (length + 2 > this.#line.length) {
        this.#line = doubled(this.#line)
        this.#kept = new Float64Array(this.#line.length)
      }
      // Outwards is to the right of the way the boundary runs.
      const outwards = this.#shareOut(left, right, boundS)
      const share = Math.max(CLEARANCE, Math.min(outwards, 1 - CLEARANCE))
      this.#line[length] = minX + (column + share * EASTWARDS[(direction + 3) & 3]) * cellM
      this.#line[length + 1] = minY + (row + share * NORTHWARDS[(direction + 3) & 3]) * cellM
      length += 2
      const step = ahead[direction]
      if (classes[right + step] <= k) {
        left = right + step
        column += EASTWARDS[direction] + EASTWARDS[(direction + 3) & 3]
        row += NORTHWARDS[direction] + NORTHWARDS[(direction + 3) & 3]
        direction = (direction + 3) & 3
      } else if (classes[left + step] <= k) {
        left += step
        right += step
        column += EASTWARDS[direction]
        row += NORTHWARDS[direction]
      } else {
        right = left + step
        direction = (direction + 1) & 3
      }
    } while (right !== rise || left !== rise + 1)
    const kept = straighten(this.#line, length, STRAIGHT_M, this.#kept)
    const xy = kept < 6 ? this.#line.slice(0, length) : this.#kept.slice(0, kept)
    return { xy, areaM2: areaOf(xy, xy.length) }
  }

  /** How far from an inner to an outer corner the boundary lies, as a share of the way. */
  #shareOut(inner: number, outer: number, boundS: number): number {
    const { awayM, marginM, blank, cellM } = this.#raster
    const innerM = awayM[inner]
    const outerM = awayM[outer]
    const leftS = boundS - this.#seconds[inner]
    if (blank[outer] === VOID) {
      // Without a distance that grows there is a wall between them, or a bridge begins.
      if (!(outerM > innerM && outerM < Number.POSITIVE_INFINITY)) return 0.5
      return Math.min(marginM[inner] - innerM, leftS * this.#speedMps) / (outerM - innerM)
    }
    const riseS =
      this.#class[outer] <= LATE ? this.#seconds[outer] - this.#seconds[inner] : Infinity
    if (riseS <= this.#leapS) return leftS / riseS
    // Two streets: as far as time allows, but at most to where the other one is as near.
    const midway = 0.5 + (outerM - innerM) / (2 * cellM)
    return Math.min(midway, (leftS * this.#speedMps) / cellM)
  }

  #onGround({ xy }: Ring): Position[] {
    const { origin, mPerLng, mPerLat } = this.#graph.plane
    const lngPerM = 1 / mPerLng
    const latPerM = 1 / mPerLat
    const line: Position[] = new Array(xy.length / 2 + 1)
    for (let i = 0; i < xy.length; i += 2) {
      line[i / 2] = [
        Math.round((origin[0] + xy[i] * lngPerM) * 1e6) / 1e6,
        Math.round((origin[1] + xy[i + 1] * latPerM) * 1e6) / 1e6,
      ]
    }
    line[xy.length / 2] = [line[0][0], line[0][1]]
    return line
  }
}

function doubled<A extends Uint32Array | Float64Array>(array: A): A {
  const next = new (array.constructor as new (length: number) => A)(2 * array.length)
  next.set(array)
  return next
}
