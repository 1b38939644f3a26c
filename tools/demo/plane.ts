/** A position in metres east and north of the quarter's centre. */
export type Vec = readonly [x: number, y: number]

/** Open for a line; a ring does not repeat its first point. */
export type Points = readonly Vec[]

export const plus = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1]]
export const minus = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1]]
export const times = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k]
export const between2 = (a: Vec, b: Vec, t: number): Vec => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
]
export const apart = (a: Vec, b: Vec): number => Math.hypot(a[0] - b[0], a[1] - b[1])
export const leftOf = (a: Vec): Vec => [-a[1], a[0]]

export function unit(a: Vec): Vec {
  const length = Math.hypot(a[0], a[1]) || 1
  return [a[0] / length, a[1] / length]
}

export function lengthOf(line: Points): number {
  let sum = 0
  for (let i = 1; i < line.length; i++) sum += apart(line[i - 1], line[i])
  return sum
}

/** The point at `share` (0…1) of a line's length. */
export function alongLine(line: Points, share: number): Vec {
  let rest = lengthOf(line) * share
  for (let i = 1; i < line.length; i++) {
    const step = apart(line[i - 1], line[i])
    if (rest <= step) return between2(line[i - 1], line[i], step ? rest / step : 0)
    rest -= step
  }
  return line[line.length - 1]
}

/** The line moved sideways, to the left when `byM` is positive. Bends here are gentle: no mitre limit. */
export function beside(line: Points, byM: number): Vec[] {
  return line.map((at, i) => {
    const along = unit(minus(line[Math.min(i + 1, line.length - 1)], line[Math.max(i - 1, 0)]))
    return plus(at, times(leftOf(along), byM))
  })
}

/** A closed Catmull–Rom curve through `ring`, four points for each. */
export function rounded(ring: Points): Vec[] {
  const n = ring.length
  return ring.flatMap((b, i) => {
    const [a, c, d] = [ring[(i + n - 1) % n], ring[(i + 1) % n], ring[(i + 2) % n]]
    return [0, 0.25, 0.5, 0.75].map((t) => catmullRom(a, b, c, d, t))
  })
}

/** An open Catmull–Rom curve through `line`, four points for each span. */
export function curved(line: Points): Vec[] {
  const at = (i: number) => line[Math.min(Math.max(i, 0), line.length - 1)]
  const spans = line
    .slice(1)
    .flatMap((_, i) =>
      [0, 0.25, 0.5, 0.75].map((t) => catmullRom(at(i - 1), at(i), at(i + 1), at(i + 2), t)),
    )
  return [...spans, line[line.length - 1]]
}

function catmullRom(a: Vec, b: Vec, c: Vec, d: Vec, t: number): Vec {
  const one = (k: 0 | 1) =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * t +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t)
  return [one(0), one(1)]
}

/** Where two segments cross: shares of each; null when they do not. */
export function crossing(a: Vec, b: Vec, c: Vec, d: Vec): { t: number; u: number } | null {
  const [r, s] = [minus(b, a), minus(d, c)]
  const turn = r[0] * s[1] - r[1] * s[0]
  if (Math.abs(turn) < 1e-9) return null
  const [qx, qy] = minus(c, a)
  const t = (qx * s[1] - qy * s[0]) / turn
  const u = (qx * r[1] - qy * r[0]) / turn
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { t, u } : null
}

/** The share along segment a–b that is nearest to `p`. */
export function nearestShare(p: Vec, a: Vec, b: Vec): number {
  const [ab, ap] = [minus(b, a), minus(p, a)]
  const square = ab[0] ** 2 + ab[1] ** 2
  return square ? Math.min(Math.max((ap[0] * ab[0] + ap[1] * ab[1]) / square, 0), 1) : 0
}

const toSegment = (p: Vec, a: Vec, b: Vec): number =>
  apart(p, between2(a, b, nearestShare(p, a, b)))

/** Zero when the segments cross. */
export function segmentsApart(a: Vec, b: Vec, c: Vec, d: Vec): number {
  if (crossing(a, b, c, d)) return 0
  return Math.min(toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b))
}

export function inside(p: Vec, ring: Points): boolean {
  let odd = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]]
    if (
      a[1] > p[1] !== b[1] > p[1] &&
      p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]
    )
      odd = !odd
  }
  return odd
}

export interface Box {
  readonly low: Vec
  readonly high: Vec
}

export function boxOf(points: Points): Box {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])]
  return { low: [Math.min(...xs), Math.min(...ys)], high: [Math.max(...xs), Math.max(...ys)] }
}

export const boxesMeet = (a: Box, b: Box, slackM: number): boolean =>
  a.low[0] <= b.high[0] + slackM &&
  b.low[0] <= a.high[0] + slackM &&
  a.low[1] <= b.high[1] + slackM &&
  b.low[1] <= a.high[1] + slackM
