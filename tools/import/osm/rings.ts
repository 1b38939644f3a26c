import type { OsmRelation, OsmWay } from './elements.ts'
import type { Extract } from './extract.ts'

/** A closed chain of node ids: the first is also the last. */
export type Ring = readonly number[]

export const isClosed = (refs: readonly number[]): boolean =>
  refs.length > 3 && refs[0] === refs[refs.length - 1]

/** The rings of one role of a multipolygon; chains that the extract cut open are left out. */
export function ringsOf(extract: Extract, relation: OsmRelation, role: 'outer' | 'inner'): Ring[] {
  const ways = relation.members
    .filter((m) => m.type === 'way' && (m.role === role || (role === 'outer' && m.role === '')))
    .map((m) => extract.ways.get(m.ref))
    .filter((way): way is OsmWay => way !== undefined && way.refs.length > 1)
  return assembleRings(ways.map((way) => way.refs))
}

/** Joins ways end to end into closed rings. */
function assembleRings(chains: readonly (readonly number[])[]): Ring[] {
  const rings: Ring[] = chains.filter(isClosed)
  const open = new Set(chains.filter((chain) => !isClosed(chain)))
  for (const start of open) {
    open.delete(start)
    const ring = [...start]
    for (let next = touching(open, ring); next && !isClosed(ring); next = touching(open, ring)) {
      open.delete(next)
      ring.push(...onwardFrom(ring[ring.length - 1], next))
    }
    if (isClosed(ring)) rings.push(ring)
  }
  return rings
}

type Chain = readonly number[]

function touching(open: ReadonlySet<Chain>, ring: Chain): Chain | undefined {
  const end = ring[ring.length - 1]
  for (const chain of open) if (chain[0] === end || chain[chain.length - 1] === end) return chain
  return undefined
}

function onwardFrom(end: number, chain: Chain): Chain {
  return (chain[0] === end ? chain : chain.toReversed()).slice(1)
}
