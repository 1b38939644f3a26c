import { clamp, reversedXY, type Stride, type XY } from './strides.ts'

/** A landmark is passed so near, within the last metres before a corner. */
const PASSED_M = 15
const BEFORE_CORNER_M = 25

/** The index of the spot passed nearest on the last metres before a stride begins; null where none is near. */
export function landmarkBefore(
  strides: readonly Stride[],
  begin: number,
  spots: readonly XY[],
): number | null {
  const line = lastMetres(strides, begin)
  let [nearest, nearestM]: [number | null, number] = [null, PASSED_M]
  spots.forEach((spot, i) => {
    const metres = metresTo(spot, line)
    if (metres < nearestM) [nearest, nearestM] = [i, metres]
  })
  return nearest
}

/** The way just walked where a stride begins, from there backwards. */
function lastMetres(strides: readonly Stride[], begin: number): number[] {
  const line: number[] = strides[begin].xy.slice(0, 2)
  let leftM = BEFORE_CORNER_M
  for (let s = begin - 1; s >= 0 && leftM > 0; s--) {
    const back = reversedXY(strides[s].xy)
    for (let i = 2; i < back.length && leftM > 0; i += 2) {
      const [dx, dy] = [back[i] - back[i - 2], back[i + 1] - back[i - 1]]
      const spanM = Math.hypot(dx, dy)
      const share = spanM > 0 ? Math.min(1, leftM / spanM) : 1
      line.push(back[i - 2] + share * dx, back[i - 1] + share * dy)
      leftM -= spanM
    }
  }
  return line
}

function metresTo([x, y]: XY, line: readonly number[]): number {
  let least = Math.hypot(x - line[0], y - line[1])
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [dx, dy] = [line[i + 2] - line[i], line[i + 3] - line[i + 1]]
    const m2 = dx * dx + dy * dy
    const t = m2 > 0 ? clamp(((x - line[i]) * dx + (y - line[i + 1]) * dy) / m2) : 0
    least = Math.min(least, Math.hypot(line[i] + t * dx - x, line[i + 1] + t * dy - y))
  }
  return least
}
