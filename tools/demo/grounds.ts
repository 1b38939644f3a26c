import { addressAt } from './addresses.ts'
import { openGate } from './gates.ts'
import { doorway, type Edge, isStreet, type Lot } from './lots.ts'
import type { Line } from './network.ts'
import type { Tags } from './osm.ts'
import { inset, margins, type Patch, rim, SIDES, type Side } from './patch.ts'
import type { Quarter } from './quarter.ts'

/** Sides from the busiest street to the quietest lane. */
const RANK = { arterial: 0, secondary: 1, tertiary: 2 } as const
const rankOf = (edge: Edge): number => (edge === 'lane' ? 3 : RANK[edge.class])

export const byStreet = ({ edges }: Lot): Side[] =>
  SIDES.toSorted((a, b) => rankOf(edges[a]) - rankOf(edges[b]))

/** A lot's grounds as an area, with its address. */
export function groundsOf(quarter: Quarter, { patch }: Lot, tags: Tags): void {
  quarter.doc.area(rim(patch), withAddress(quarter, patch, tags))
}

/** Fenced grounds with a ring path inside and a gate to the first sides of `sides`; the ring. */
export function fenced(quarter: Quarter, lot: Lot, tags: Tags, sides: readonly Side[]): Line {
  const { doc, net } = quarter
  const fence = net.add(rim(lot.patch), { barrier: 'fence' }, { closed: true, clearM: 2 }).line
  const ring = ringPath(quarter, lot.patch, 5)
  for (const [i, side] of sides.entries())
    openGate(quarter, lot.patch, [ring], side, 0.5, i ? 'walkers' : 'main')
  doc.way(fence.nodes, withAddress(quarter, lot.patch, tags), true)
  return ring
}

export function ringPath(
  { net }: Quarter,
  patch: Patch,
  insideM: number,
  tags: Tags = { highway: 'footway' },
): Line {
  return net.add(rim(inset(patch, margins(insideM))), tags, { closed: true, clearM: 2 }).line
}

/** A path from `inner` out of the lot to the street at `share` of a side, without a gate. */
export function wayOut(
  { net }: Quarter,
  patch: Patch,
  inner: Line,
  side: Side,
  share: number,
): void {
  const { at, out } = doorway(patch, side, share)
  const outside = net.ahead(
    at,
    out,
    48,
    ({ tags }) => isStreet(tags) || tags.footway === 'sidewalk',
  )
  if (!outside) return
  net.add([net.attach(inner, at), net.attach(outside.line, outside.at)], { highway: 'footway' })
}

function withAddress(quarter: Quarter, patch: Patch, tags: Tags): Tags {
  if (!tags.name) return tags
  const { zh, number } = addressAt(quarter, doorway(patch, 'south', 0.5).at)
  return { ...tags, 'addr:street': zh, 'addr:housenumber': number }
}
