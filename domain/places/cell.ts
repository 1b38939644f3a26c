import type { Bounds, LngLat } from '../kit/geo.ts'

/** Both ends belong to the range. */
export interface CellRange {
  readonly from: number
  readonly to: number
}

/** 2²² steps around the globe: a cell is at most 9.6 m wide, and a Z-order code fits in 44 bits. */
const BITS = 22
const STEPS = 2 ** BITS

/** How many of the smallest squares a box is cut into along its longer side. */
const GRAIN = 64

/**
 * The Z-order (Morton) cell of a position: a safe integer, near for what is near, so that
 * a map box becomes a handful of ranges of one index.
 *
 * @see G. M. Morton, A computer oriented geodetic data base, IBM 1966
 */
export function cellOf([lng, lat]: LngLat): number {
  return interleave(step(lng), step(lat))
}

/**
 * At most `maxRanges` ascending ranges that hold every cell of a box and little else.
 *
 * The box is cut into squares of the quadtree; of the gaps between them the smallest are closed,
 * which adds the fewest foreign cells.
 */
export function coverBox(bounds: Bounds, maxRanges = 16): CellRange[] {
  const box = {
    west: step(bounds[0]),
    south: step(bounds[1]),
    east: step(bounds[2]),
    north: step(bounds[3]),
  }
  const longer = Math.max(box.east - box.west, box.north - box.south) + 1
  const smallest = 2 ** Math.max(0, Math.ceil(Math.log2(longer / GRAIN)))
  const ranges: Range[] = []
  cut(box, { x: 0, y: 0, size: STEPS }, smallest, ranges)
  return closeSmallestGaps(ranges, maxRanges)
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

// Latitude takes the same step as longitude: cells are squares in degrees.
function step(degrees: number): number {
  const raw = Math.floor(((degrees + 180) / 360) * STEPS)
  return Math.min(STEPS - 1, Math.max(0, raw))
}

function cut(box: StepBox, square: Square, smallest: number, into: Range[]): void {
  const { x, y, size } = square
  const [east, north] = [x + size - 1, y + size - 1]
  if (x > box.east || y > box.north || east < box.west || north < box.south) return
  const inside = x >= box.west && y >= box.south && east <= box.east && north <= box.north
  if (inside || size <= smallest) {
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
    cut(box, { x: x + dx, y: y + dy, size: half }, smallest, into)
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

/** x in the even bits, y in the odd ones. */
function interleave(x: number, y: number): number {
  const low = (spread(x & 0xffff) | (spread(y & 0xffff) << 1)) >>> 0
  const high = spread(x >>> 16) | (spread(y >>> 16) << 1)
  return high * 2 ** 32 + low
}

function spread(v: number): number {
  let s = v
  s = (s | (s << 8)) & 0x00ff00ff
  s = (s | (s << 4)) & 0x0f0f0f0f
  s = (s | (s << 2)) & 0x33333333
  return (s | (s << 1)) & 0x55555555
}
