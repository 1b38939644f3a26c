import type { Tags } from './osm.ts'
import { type Patch, within } from './patch.ts'
import { minus, unit, type Vec } from './plane.ts'
import type { Quarter } from './quarter.ts'

/** Puts up a building where the ground is free; says whether it was. */
export function build(
  { doc, ground }: Quarter,
  ring: readonly Vec[],
  tags: Tags,
  clearM = 5,
): boolean {
  if (!ground.free(ring, clearM)) return false
  ground.take(ring)
  doc.area(ring, tags)
  return true
}

/** Where something stands in a patch, and which way its front runs there. */
export function stance(patch: Patch, u: number, v: number): { at: Vec; along: Vec } {
  const along = unit(
    minus(within(patch, Math.min(u + 0.05, 1), v), within(patch, Math.max(u - 0.05, 0), v)),
  )
  return { at: within(patch, u, v), along }
}
