import type { LngLat } from '../kit/geo.ts'

/** 2²² steps around the globe: a cell is at most 9.6 m wide, and a Z-order code fits in 44 bits. */
const BITS = 22
export const STEPS = 2 ** BITS

/**
 * The Z-order (Morton) cell of a position: a safe integer, near for what is near, so that
 * a map box becomes a handful of ranges of one index.
 *
 * @see G. M. Morton, A computer oriented geodetic data base, IBM 1966
 */
export function cellOf([lng, lat]: LngLat): number {
  return interleave(wholeStep(stepsTo(lng)), wholeStep(stepsTo(lat)))
}

/**
 * Steps to a longitude or latitude in degrees. Latitude takes the same step as longitude: cells are
 * squares in degrees.
 */
export const stepsTo = (degrees: number): number => ((degrees + 180) / 360) * STEPS

/** The step that some steps end in, from 0 to `STEPS` - 1. */
export const wholeStep = (steps: number): number =>
  Math.min(STEPS - 1, Math.max(0, Math.floor(steps)))

/** The cell at `x`, `y` steps: x in its even bits, y in the odd ones. */
export function interleave(x: number, y: number): number {
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
