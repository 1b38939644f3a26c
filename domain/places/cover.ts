import { type Bounds, type LngLat, planeAt } from '../kit/geo.ts'
import { interleave, STEPS, stepsTo, wholeStep } from './cell.ts'

/** Both ends belong to the range. */
export interface CellRange {
  readonly from: number
  readonly to: number
}

/** How many of the smallest squares a box is cut into along its longer side. */
const GRAIN = 64

/**
 * At most `maxRanges` ascending ranges that hold every cell of a box and little else.
 *
 * The box is cut into squares of the quadtree; of the gaps between them the smallest are closed,
 * which adds the fewest foreign cells.
 */
export function coverBox(bounds: Bounds, maxRanges = 16): CellRange[] {
  const box = stepsOf(bounds)
  const partIn = ({ x, y, size }: Square) => {
    const [east, north] = [x + size - 1, y + size - 1]
    if (x > box.east || y > box.north || east < box.west || north < box.south) return null
    const whole = x >= box.west && y >= box.south && east <= box.east && north <= box.north
    return whole ? WHOLE : part
  }
  const part: Part = { in: partIn }
  return cover(part, box, maxRanges)
}

/** A round piece of ground; `radiusM` metres, at most a few tens of kilometres. */
export interface Disc {
  readonly center: LngLat
  readonly radiusM: number
}

/** As {@link coverBox}, of everything that lies in any of the discs. */
export function coverDiscs(discs: readonly Disc[], maxRanges = 16): CellRange[] {
  if (discs.length === 0) return []
  const largestFirst = discs.map(ellipseOf).toSorted((a, b) => b.rx * b.ry - a.rx * a.ry)
  return cover(discsPart(largestFirst), stepsAround(largestFirst), maxRanges)
}

interface Range {
  from: number
  to: number
}

interface StepBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

interface Square {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** What of an area lies in a square of the quadtree: a part of it, the whole square, or nothing. */
interface Part {
  in(square: Square): Part | typeof WHOLE | null
}

const WHOLE = 'whole'

/** A disc in steps, where it is wider than high. */
interface Ellipse {
  readonly x: number
  readonly y: number
  readonly rx: number
  readonly ry: number
}

const stepsOf = ([west, south, east, north]: Bounds): StepBox => ({
  west: wholeStep(stepsTo(west)),
  south: wholeStep(stepsTo(south)),
  east: wholeStep(stepsTo(east)),
  north: wholeStep(stepsTo(north)),
})

function ellipseOf({ center, radiusM }: Disc): Ellipse {
  const { mPerLng, mPerLat } = planeAt(center)
  return {
    x: stepsTo(center[0]),
    y: stepsTo(center[1]),
    rx: ((radiusM / mPerLng) * STEPS) / 360,
    ry: ((radiusM / mPerLat) * STEPS) / 360,
  }
}

function stepsAround(ellipses: readonly Ellipse[]): StepBox {
  let [west, south, east, north] = [STEPS, STEPS, 0, 0]
  for (const { x, y, rx, ry } of ellipses) {
    west = Math.min(west, x - rx)
    south = Math.min(south, y - ry)
    east = Math.max(east, x + rx)
    north = Math.max(north, y + ry)
  }
  return {
    west: wholeStep(west),
    south: wholeStep(south),
    east: wholeStep(east),
    north: wholeStep(north),
  }
}

// Each square passes on to its quarters only the discs that touch it.
const discsPart = (ellipses: readonly Ellipse[]): Part => ({
  in({ x, y, size }) {
    const touching: Ellipse[] = []
    for (const disc of ellipses) {
      const [nearX, farX] = reachOf(disc.x, x, size, disc.rx)
      const [nearY, farY] = reachOf(disc.y, y, size, disc.ry)
      if (farX * farX + farY * farY <= 1) return WHOLE
      if (nearX * nearX + nearY * nearY <= 1) touching.push(disc)
    }
    return touching.length > 0 ? discsPart(touching) : null
  },
})

/** From a disc's centre to the near and the far side of a square, along one axis, in radii. */
function reachOf(center: number, start: number, size: number, radius: number): [number, number] {
  const [below, above] = [start - center, center - (start + size)]
  const near = Math.max(0, below, above)
  const far = Math.max(-below, -above)
  return radius > 0 ? [near / radius, far / radius] : [near > 0 ? Infinity : 0, Infinity]
}

function cover(area: Part, box: StepBox, maxRanges: number): CellRange[] {
  const longer = Math.max(box.east - box.west, box.north - box.south) + 1
  const smallest = 2 ** Math.max(0, Math.ceil(Math.log2(longer / GRAIN)))
  const ranges: Range[] = []
  cut(area, { x: 0, y: 0, size: STEPS }, smallest, ranges)
  return closeSmallestGaps(ranges, maxRanges)
}

function cut(area: Part, square: Square, smallest: number, into: Range[]): void {
  const { x, y, size } = square
  const part = area.in(square)
  if (part === null) return
  if (part === WHOLE || size <= smallest) {
    append(into, interleave(x, y), size * size)
    return
  }
  const half = size / 2
  for (const [dx, dy] of [
    [0, 0],
    [half, 0],
    [0, half],
    [half, half],
  ])
    cut(part, { x: x + dx, y: y + dy, size: half }, smallest, into)
}

function append(into: Range[], from: number, cells: number): void {
  const last = into.at(-1)
  if (last && last.to + 1 === from) last.to += cells
  else into.push({ from, to: from + cells - 1 })
}

function closeSmallestGaps(ranges: readonly Range[], maxRanges: number): CellRange[] {
  const gapBefore = (i: number) => ranges[i].from - ranges[i - 1].to
  const widest = ranges.map((_, i) => i).slice(1)
  widest.sort((a, b) => gapBefore(b) - gapBefore(a))
  const open = new Set([0, ...widest.slice(0, maxRanges - 1)])
  const joined: Range[] = []
  ranges.forEach((range, i) => {
    if (open.has(i)) joined.push({ ...range })
    else joined[joined.length - 1].to = range.to
  })
  return joined
}
