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

/**
 * Leaves out points that lie within `toleranceM` of the line between those kept, in one pass: from
 * the last point kept, a cone holds all directions that pass near enough to every point since;
 * a point outside the cone makes the one before it a corner (Williams, 1978). Writes the kept
 * points to `kept` and returns their length there.
 */
export function straighten(
  xy: Float64Array,
  length: number,
  toleranceM: number,
  kept: Float64Array,
): number {
  let n = 2
  let x0 = xy[0]
  let y0 = xy[1]
  kept[0] = x0
  kept[1] = y0
  // The directions of the cone's left and right side.
  let open = true
  let lx = 0
  let ly = 0
  let rx = 0
  let ry = 0
  for (let i = 2; i <= length; i += 2) {
    // The last round comes back to the first point, which is already kept.
    const at = i === length ? 0 : i
    let dx = xy[at] - x0
    let dy = xy[at + 1] - y0
    if (!open && (lx * dy - ly * dx > 0 || rx * dy - ry * dx < 0)) {
      x0 = xy[i - 2]
      y0 = xy[i - 1]
      kept[n++] = x0
      kept[n++] = y0
      dx = xy[at] - x0
      dy = xy[at + 1] - y0
      open = true
    }
    const far2 = dx * dx + dy * dy
    if (far2 <= toleranceM * toleranceM) continue
    // Turned by the angle whose sine is tolerance / distance; only directions matter, not lengths.
    const ahead = Math.sqrt(far2 - toleranceM * toleranceM)
    const leftX = dx * ahead - dy * toleranceM
    const leftY = dx * toleranceM + dy * ahead
    const rightX = dx * ahead + dy * toleranceM
    const rightY = dy * ahead - dx * toleranceM
    if (open || lx * leftY - ly * leftX < 0) {
      lx = leftX
      ly = leftY
    }
    if (open || rx * rightY - ry * rightX > 0) {
      rx = rightX
      ry = rightY
    }
    open = false
  }
  return n
}
