import { MIDDLE, SIDE } from '../paper/frame.ts'

/** A number on the map: where its thing is, and where the number stands beside it. */
export interface Pin {
  readonly no: number
  readonly at: readonly [x: number, y: number]
  x: number
  y: number
}

export const PIN_RADIUS = 29
export const HERE_RADIUS = 34

const APART = 2 * PIN_RADIUS + 5
const ROUNDS = 80

/** Numbers that would lie on each other, or on the middle of the picture, move apart. */
export function spread(points: readonly { no: number; at: readonly [number, number] }[]): Pin[] {
  const pins = points.map(({ no, at }): Pin => ({ no, at, x: at[0], y: at[1] }))
  for (let round = 0; round < ROUNDS; round++) {
    pins.forEach((pin, i) => {
      for (const other of pins.slice(i + 1)) part(pin, other)
      fromMiddle(pin)
      pin.x = within(pin.x)
      pin.y = within(pin.y)
    })
  }
  return pins
}

function part(a: Pin, b: Pin): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const apart = Math.hypot(dx, dy)
  if (apart >= APART) return
  // Two at one spot part to the sides.
  const [ux, uy] = apart < 1 ? [1, 0] : [dx / apart, dy / apart]
  const push = (APART - apart) / 2
  a.x -= ux * push
  a.y -= uy * push
  b.x += ux * push
  b.y += uy * push
}

function fromMiddle(pin: Pin): void {
  const [dx, dy] = [pin.x - MIDDLE, pin.y - MIDDLE]
  const away = Math.hypot(dx, dy)
  const least = HERE_RADIUS + PIN_RADIUS + 5
  if (away >= least) return
  const [ux, uy] = away < 1 ? [0, -1] : [dx / away, dy / away]
  pin.x = MIDDLE + ux * least
  pin.y = MIDDLE + uy * least
}

const within = (value: number): number =>
  Math.min(SIDE - PIN_RADIUS - 6, Math.max(PIN_RADIUS + 6, value))
