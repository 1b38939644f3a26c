import { diceFrom } from '../../domain/kit/dice.ts'
import { buildGraph, Graph } from '../../domain/lifecircle/graph.ts'
import { PACES } from '../../domain/lifecircle/pace.ts'
import { Walker } from '../../domain/lifecircle/reach.ts'
import { onMyWay } from '../../domain/tasks/on-my-way.ts'
import { readStreets } from '../import/streets/read.ts'
import { quantile } from './figures.ts'
import { pointsOn } from './points.ts'

const TASKS = 500
const WAYS = 100
const LIMIT_S = 3600

/** How long it takes to rank 500 tasks by their detour on one's way, for a hundred ways. */
export async function benchWay(file: string): Promise<string> {
  const graph = Graph.from(buildGraph(await readStreets(file)).buffer)
  const walker = new Walker(graph)
  const random = diceFrom(7)
  const tasks = pointsOn(graph, TASKS, random)
  const starts = pointsOn(graph, WAYS, random)
  const ways = pointsOn(graph, WAYS, random).map((to, i) => ({ from: starts[i], to }))
  const rank = (way: (typeof ways)[number]) => {
    const begun = performance.now()
    onMyWay(walker, { ...way, pace: PACES.adult, limitS: LIMIT_S }, tasks)
    return performance.now() - begun
  }
  for (const way of ways) rank(way)
  const times = ways.map(rank)
  return (
    `${TASKS} tasks by detour, ${graph.nodeCount} nodes: ` +
    `p50 ${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`
  )
}
