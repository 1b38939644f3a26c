import { plus, times, type Vec } from './plane.ts'

/** Turns a footprint drawn along x around (0, 0) so that it lies along `along` at `center`. */
function laid(center: Vec, [ax, ay]: Vec, points: readonly Vec[]): Vec[] {
  return points.map(([x, y]) => [center[0] + x * ax - y * ay, center[1] + x * ay + y * ax])
}

export function slab(center: Vec, along: Vec, lengthM: number, depthM: number): Vec[] {
  const [x, y] = [lengthM / 2, depthM / 2]
  return laid(center, along, [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ])
}

/** Two halves set off against each other, as units of a slab often are. */
export function steppedSlab(center: Vec, along: Vec, lengthM: number, depthM: number): Vec[] {
  const [x, y, s] = [lengthM / 2, depthM / 2, 1.6]
  return laid(center, along, [
    [-x, -y - s],
    [0, -y - s],
    [0, -y],
    [x, -y],
    [x, y],
    [0, y],
    [0, y - s],
    [-x, y - s],
  ])
}

/** A tower: four flats a floor around a core. */
export function tower(center: Vec, along: Vec, sizeM: number): Vec[] {
  const [x, y, k] = [sizeM / 2, sizeM * 0.36, sizeM * 0.16]
  return laid(center, along, [
    [-x, -y + k],
    [-k, -y + k],
    [-k, -y],
    [k, -y],
    [k, -y + k],
    [x, -y + k],
    [x, y - k / 2],
    [k, y - k / 2],
    [k, y],
    [-k, y],
    [-k, y - k / 2],
    [-x, y - k / 2],
  ])
}

/** An L: a wing along `along` and one behind its western end. */
export function ell(
  center: Vec,
  along: Vec,
  lengthM: number,
  depthM: number,
  wingM: number,
): Vec[] {
  const [x, y] = [lengthM / 2, wingM / 2]
  return laid(center, along, [
    [-x, -y],
    [x, -y],
    [x, -y + depthM],
    [-x + depthM, -y + depthM],
    [-x + depthM, y],
    [-x, y],
  ])
}

/** A U open to the north: a school or a courtyard. */
export function horseshoe(
  center: Vec,
  along: Vec,
  lengthM: number,
  depthM: number,
  wingM: number,
): Vec[] {
  const [x, y] = [lengthM / 2, wingM / 2]
  return laid(center, along, [
    [-x, -y],
    [x, -y],
    [x, y],
    [x - depthM, y],
    [x - depthM, -y + depthM],
    [-x + depthM, -y + depthM],
    [-x + depthM, y],
    [-x, y],
  ])
}

/** A ring of `n` points around `center`, its radius by angle. */
export const blob = (center: Vec, n: number, radiusAt: (angle: number) => number): Vec[] =>
  Array.from({ length: n }, (_, i) => {
    const angle = (2 * Math.PI * i) / n
    return plus(center, times([Math.cos(angle), Math.sin(angle)], radiusAt(angle)))
  })

/** A running track's outline: two straights and two half circles. */
export function stadium(center: Vec, along: Vec, lengthM: number, widthM: number): Vec[] {
  const [straight, r] = [(lengthM - widthM) / 2, widthM / 2]
  const bend = (sign: 1 | -1) =>
    Array.from({ length: 9 }, (_, i): Vec => {
      const angle = -Math.PI / 2 + (Math.PI * i) / 8
      return [sign * (straight + r * Math.cos(angle)), sign * r * Math.sin(angle)]
    })
  return laid(center, along, [...bend(1), ...bend(-1)])
}
