import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Bounds } from '../../../domain/kit/geo.ts'
import { quantile } from '../figures.ts'
import type { Load, Told } from './load.thread.ts'
import { cpuSeconds, residentMb } from './proc.ts'
import type { SideName } from './sides.ts'
import { now, Track } from './track.ts'

/** A server that runs, and who may come. */
export interface Served {
  readonly side: SideName
  readonly url: string
  readonly bounds: Bounds
  /** the processes whose CPU is the server's */
  readonly pids: readonly number[]
  headersOf(role: 'mover' | 'watcher', count: number): Record<string, string>[]
}

export interface LoadFigures {
  readonly movers: number
  readonly watchers: number
  /** share of positions sent that reached each timed watcher */
  readonly delivered: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** of what a watcher is sent, for each position that was sent */
  readonly bytesAPosition: number
  /** shares of one core */
  readonly serverCpu: number
  readonly generatorCpu: number
  readonly serverMb: number
  /** sockets that were closed on us */
  readonly closed: number
}

const WARM_MS = 3000
const DRAIN_MS = 1500

/** Moves so many people once a second before so many watchers, and measures for some seconds. */
export async function underLoad(
  served: Served,
  { movers, watchers, seconds }: { movers: number; watchers: number; seconds: number },
): Promise<LoadFigures> {
  const { shared } = new Track()
  const timed = Math.min(watchers, 20)
  const begin = (role: Load['role'], count: number) =>
    threadFor({ ...served, role, headers: served.headersOf(role, count), shared, timed })
  const watching = await begin('watcher', watchers)
  const moving = await begin('mover', movers)
  const { from, to } = { from: now() + WARM_MS, to: now() + WARM_MS + 1000 * seconds }
  for (const thread of [moving, watching]) thread.postMessage({ from, to })
  await sleep(WARM_MS)
  const before = { server: cpuSeconds(served.pids), generator: process.cpuUsage() }
  await sleep(1000 * seconds)
  const server = cpuSeconds(served.pids) - before.server
  const generator = process.cpuUsage(before.generator)
  await sleep(DRAIN_MS)
  const serverMb = residentMb(served.pids)
  const seen = await stopped(watching)
  const { sent, closed } = await stopped(moving)
  const latencies = [...seen.latencies]
  return {
    movers,
    watchers,
    delivered: seen.received / (sent * timed),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    bytesAPosition: seen.bytes / watchers / sent,
    serverCpu: server / seconds,
    generatorCpu: (generator.user + generator.system) / 1e6 / seconds,
    serverMb,
    closed: closed + seen.closed,
  }
}

async function threadFor(load: Load & Served): Promise<Worker> {
  const { side, url, bounds, role, headers, shared, timed } = load
  const workerData: Load = { side, url, bounds, role, headers, shared, timed }
  const thread = new Worker(new URL('./load.thread.ts', import.meta.url), { workerData })
  await once(thread, 'message')
  return thread
}

async function stopped(thread: Worker): Promise<Told> {
  const [[told]] = await Promise.all([
    once(thread, 'message') as Promise<[Told]>,
    thread.postMessage('stop'),
  ])
  return told
}
