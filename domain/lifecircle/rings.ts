/** A closed line in metres: x and y in turn, the first point not repeated; inside lies on its left. */
export interface Ring {
  readonly xy: Float64Array
  /** positive for an outer ring, negative for a hole */
  readonly areaM2: number
}

/** Puts each hole behind the outer ring it lies in: rings of polygons, outer first. */
export function polygonsOf(rings: readonly Ring[]): Ring[][] {
  const polygons = rings.filter(({ areaM2 }) => areaM2 > 0).map((outer) => [outer])
  for (const hole of rings) {
    if (hole.areaM2 >= 0) continue
    const around = polygons.filter(([outer]) => polygons.length === 1 || contains(outer, hole))
    const closest = around.reduce((best, next) => (next[0].areaM2 < best[0].areaM2 ? next : best))
    closest.push(hole)
  }
  return polygons
}

/** Whether a ring lies in another; rings of one level never cross, so one point decides. */
function contains({ xy: outer }: Ring, { xy: inner }: Ring): boolean {
  const [x, y] = inner
  let inside = false
  for (let i = 0, j = outer.length - 2; i < outer.length; j = i, i += 2) {
    const above = outer[i + 1] > y
    if (above === outer[j + 1] > y) continue
    const crossing =
      outer[j] + ((y - outer[j + 1]) * (outer[i] - outer[j])) / (outer[i + 1] - outer[j + 1])
    if (x < crossing) inside = !inside
  }
  return inside
}

/** Twice the area would be the sum of cross products (shoelace formula). */
export function areaOf(xy: Float64Array, length: number): number {
  let twice = 0
  for (let i = 0, j = length - 2; i < length; j = i, i += 2) {
    twice += xy[j] * xy[i + 1] - xy[i] * xy[j + 1]
  }
  return twice / 2
}

/** A straight run longer than this is cut: checking it costs the square of its length. */
const LONGEST_RUN = 24

/**
 * Leaves out points that lie within `toleranceM` of the line between those kept, in one pass: a
 * point is kept when the line that would pass it by strays too far from any point since the last
 * one kept. Writes the kept points to `kept` and returns their length there.
 */
export function straighten(
  xy: Float64Array,
  length: number,
  toleranceM: number,
  kept: Float64Array,
): number {
  kept[0] = xy[0]
  kept[1] = xy[1]
  let n = 2
  let last = 0
  for (let i = 4; i <= length; i += 2) {
    // The last round comes back to the first point, which is already kept.
    const at = i === length ? 0 : i
    if (i - last <= 2 * LONGEST_RUN && isStraight(xy, last, i, at, toleranceM)) continue
    last = i - 2
    kept[n++] = xy[last]
    kept[n++] = xy[last + 1]
  }
  return n
}

/** Whether the points between `from` and `end` lie near the line from `from` to `to`. */
function isStraight(
  xy: Float64Array,
  from: number,
  end: number,
  to: number,
  toleranceM: number,
): boolean {
  const dx = xy[to] - xy[from]
  const dy = xy[to + 1] - xy[from + 1]
  const most = toleranceM * toleranceM * (dx * dx + dy * dy)
  for (let i = end - 2; i > from; i -= 2) {
    const cross = dx * (xy[i + 1] - xy[from + 1]) - dy * (xy[i] - xy[from])
    if (cross * cross > most) return false
  }
  return true
}
