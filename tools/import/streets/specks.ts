import type { LngLat } from '../../../domain/kit/geo.ts'
import { STREET, type StreetEdge } from '../../../domain/lifecircle/graph.ts'
import { type Contracted, lengthM } from './contract.ts'

/** Nobody lives on less; an island without a bridge has more. */
const SPECK_M = 500
const SPECK_SHARE = 0.03
/** Many lines cross one square: it is not as long as all of them. */
const SQUARE_SHARE = 0.1

export interface Swept extends Contracted {
  readonly specks: number
  readonly specksM: number
}

/**
 * Drops the pieces of the network that touch nothing and are too small to be a place of their own:
 * shorter than 500 m and than 3 % of the largest. Whoever starts there would reach nothing.
 */
export function dropSpecks({ nodes, edges }: Contracted): Swept {
  const component = components(nodes.length, edges)
  const lengths = new Float64Array(nodes.length)
  for (const edge of edges) lengths[component(edge.from)] += walkedM(edge)
  const limit = Math.min(SPECK_M, SPECK_SHARE * Math.max(0, ...lengths))
  const kept = edges.filter((edge) => lengths[component(edge.from)] >= limit)
  const dropped = [...lengths].filter((length) => length > 0 && length < limit)
  return {
    ...renumbered(nodes, kept),
    specks: dropped.length,
    specksM: dropped.reduce((sum, length) => sum + length, 0),
  }
}

const walkedM = ({ shape, flags }: StreetEdge) =>
  lengthM(shape) * (flags & STREET.area ? SQUARE_SHARE : 1)

/** Union-find over the nodes: the representative of each one's component. */
function components(count: number, edges: readonly StreetEdge[]): (node: number) => number {
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const find = (node: number): number => {
    let root = node
    while (parent[root] !== root) root = parent[root]
    while (parent[node] !== root) [node, parent[node]] = [parent[node], root]
    return root
  }
  for (const { from, to } of edges) parent[find(from)] = find(to)
  return find
}

function renumbered(nodes: readonly LngLat[], edges: readonly StreetEdge[]): Contracted {
  const numbers = new Map<number, number>()
  const keptNodes: LngLat[] = []
  const numberOf = (node: number): number => {
    const known = numbers.get(node)
    if (known !== undefined) return known
    numbers.set(node, keptNodes.length)
    return keptNodes.push(nodes[node]) - 1
  }
  return {
    nodes: keptNodes,
    edges: edges.map((edge) => ({ ...edge, from: numberOf(edge.from), to: numberOf(edge.to) })),
  }
}
