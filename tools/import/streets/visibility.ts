/** A corner of an open floor, in metres on a plane. */
export interface Corner {
  readonly x: number
  readonly y: number
}

/** Closed rings (first = last), outer and holes alike. */
export type Floor = readonly (readonly Corner[])[]

/** A way across may be this much longer than the straight line: half as many lines as at 1.05. */
const STRETCH = 1.1

/**
 * Straight lines across a floor between the corners given, so few that a walk along them and along
 * `known` is at most 10 % longer than the shortest one (a greedy spanner of the visibility graph:
 * Althöfer et al. 1993). Bounded by the corners squared.
 *
 * @param known pairs that are already joined, by index into `corners`, with their length in metres
 * @returns pairs of indexes into `corners`
 */
export function linesAcross(
  corners: readonly Corner[],
  floor: Floor,
  known: readonly (readonly [a: number, b: number, lengthM: number])[],
): [number, number][] {
  const walk = new Walks(corners.length)
  for (const [a, b, lengthM] of known) walk.join(a, b, lengthM)
  const lines: [number, number][] = []
  for (const { a, b, lengthM } of byLength(corners)) {
    if (walk.between(a, b) <= lengthM * STRETCH) continue
    if (!isVisible(corners[a], corners[b], floor)) continue
    walk.join(a, b, lengthM)
    lines.push([a, b])
  }
  return lines
}

/** Shortest walks between all corners, kept true as lines are added. */
class Walks {
  readonly #count: number
  readonly #metres: Float64Array

  constructor(count: number) {
    this.#count = count
    this.#metres = new Float64Array(count * count).fill(Number.POSITIVE_INFINITY)
    for (let i = 0; i < count; i++) this.#metres[i * count + i] = 0
  }

  between(a: number, b: number): number {
    return this.#metres[a * this.#count + b]
  }

  join(a: number, b: number, lengthM: number): void {
    if (this.between(a, b) <= lengthM) return
    const n = this.#count
    const metres = this.#metres
    for (let i = 0; i < n; i++) {
      const toA = metres[i * n + a] + lengthM
      const toB = metres[i * n + b] + lengthM
      for (let j = 0; j < n; j++) {
        const through = Math.min(toA + metres[b * n + j], toB + metres[a * n + j])
        if (through < metres[i * n + j]) metres[i * n + j] = metres[j * n + i] = through
      }
    }
  }
}

function byLength(corners: readonly Corner[]): { a: number; b: number; lengthM: number }[] {
  const pairs = corners.flatMap((p, a) =>
    corners
      .slice(a + 1)
      .map((q, i) => ({ a, b: a + 1 + i, lengthM: Math.hypot(q.x - p.x, q.y - p.y) })),
  )
  return pairs.sort((one, other) => one.lengthM - other.lengthM)
}

/** Whether the straight line between two corners stays on the floor. */
function isVisible(p: Corner, q: Corner, floor: Floor): boolean {
  for (const ring of floor)
    for (let i = 1; i < ring.length; i++) if (cross(p, q, ring[i - 1], ring[i])) return false
  // Touching corners is no crossing: what is between them must still be floor.
  return [0.25, 0.5, 0.75].every((t) => isOnFloor(between(p, q, t), floor))
}

const between = (p: Corner, q: Corner, t: number): Corner => ({
  x: p.x + (q.x - p.x) * t,
  y: p.y + (q.y - p.y) * t,
})

const turn = (a: Corner, b: Corner, c: Corner): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

/** A proper crossing: each segment's ends lie strictly on both sides of the other. */
function cross(p: Corner, q: Corner, a: Corner, b: Corner): boolean {
  return turn(p, q, a) * turn(p, q, b) < 0 && turn(a, b, p) * turn(a, b, q) < 0
}

/** Even-odd over all rings, so that holes are no floor. */
export function isOnFloor({ x, y }: Corner, floor: Floor): boolean {
  let inside = false
  for (const ring of floor)
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1]
      const b = ring[i]
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
    }
  return inside
}

/** Whether a walk around the floor's edge turns around this corner: shortest walks bend only there. */
export function isBend(before: Corner, corner: Corner, after: Corner, isHole: boolean): boolean {
  const left = turn(before, corner, after)
  return isHole ? left > 0 : left < 0
}

/** Twice the signed area: positive when the ring runs counter-clockwise. */
export function signedArea(ring: readonly Corner[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y
  return sum
}
