import { diceFrom } from '../../domain/kit/dice.ts'
import type { LngLat } from '../../domain/kit/geo.ts'
import { buildGraph, Graph } from '../../domain/lifecircle/graph.ts'
import type { Position } from '../../domain/lifecircle/isochrone.ts'
import type { Snapped } from '../../domain/lifecircle/snap.ts'
import { readStreets } from '../import/streets/read.ts'
import { type Agreement, judge } from './agreement.ts'
import { quantile, timedInTurn } from './figures.ts'
import { astray, Ours } from './ours.ts'
import { pointsOn } from './points.ts'
import { openValhalla, type Valhalla } from './valhalla.ts'

const MINUTES = [5, 10, 15]
const LIMIT_S = 15 * 60
/** Longer than any walk in an extract: the peer's matrix has no bound either. */
const MATRIX_LIMIT_S = 2 * 3600
const STARTS = 200
const MATRIX_STARTS = 40
const TARGETS = 500
/** 2,500 points for each bound. */
const JUDGED_STARTS = 10
const POINTS = 250

interface Spread {
  readonly p50: number
  readonly p95: number
}

export interface Measure {
  readonly name: string
  readonly unit: 'ms' | 'µs'
  readonly ours: Spread
  readonly valhalla: Spread | null
  /** what share of Valhalla's p50 ours may take */
  readonly target: number | null
}

export interface CircleBench {
  readonly file: string
  readonly nodes: number
  readonly edges: number
  readonly walls: number
  readonly streetKm: number
  readonly graphBytes: number
  /** from the graph's bytes to the first circle */
  readonly firstCircleMs: number
  readonly circleTextBytes: number
  readonly measures: readonly Measure[]
  readonly wrong: readonly {
    readonly minutes: number
    readonly ours: Agreement
    readonly valhalla: Agreement | null
  }[]
  readonly valhallaMissing: string | null
}

/** Measures the kernel on one extract and Valhalla beside it: same starts, targets and points. */
export async function benchCircle(file: string, say: (line: string) => void): Promise<CircleBench> {
  const { buffer } = buildGraph(await readStreets(file))
  const random = diceFrom(15)
  const opened = performance.now()
  const graph = Graph.from(buffer)
  const ours = new Ours(graph)
  const starts = pointsOn(graph, STARTS, random)
  ours.circle(starts[0].at, MINUTES)
  const firstCircleMs = performance.now() - opened
  const { valhalla, missing } = await peerFor(file, say)
  const bench = { graph, ours, valhalla, starts, random }
  return {
    file,
    nodes: graph.nodeCount,
    edges: graph.edgeCount,
    walls: graph.wallStart.length - 1,
    streetKm: graph.lengthM / 1000,
    graphBytes: buffer.byteLength,
    firstCircleMs,
    circleTextBytes: JSON.stringify(ours.circle(starts[0].at, MINUTES)).length,
    measures: await measure(bench),
    wrong: await agree(bench),
    valhallaMissing: missing,
  }
}

interface Bench {
  readonly graph: Graph
  readonly ours: Ours
  readonly valhalla: Valhalla | null
  readonly starts: readonly Snapped[]
  readonly random: () => number
}

async function peerFor(file: string, say: (line: string) => void) {
  try {
    return { valhalla: await openValhalla(file, say), missing: null }
  } catch (error) {
    return { valhalla: null, missing: error instanceof Error ? error.message : String(error) }
  }
}

async function measure({ graph, ours, valhalla, starts, random }: Bench): Promise<Measure[]> {
  const targets = pointsOn(graph, TARGETS, random).map(({ at }) => at)
  const many = pointsOn(graph, TARGETS, random)
  const doors = pointsOn(graph, 2000, random).map(({ at }) => astray(at, 30, random))
  const few = starts.slice(0, MATRIX_STARTS)
  const row = async (
    name: string,
    subjects: readonly Snapped[],
    our: (from: Snapped) => unknown,
    their?: (peer: Valhalla, from: Snapped) => unknown,
    target: number | null = null,
  ): Promise<Measure> => {
    const peer = valhalla && their ? [(from: Snapped) => their(valhalla, from)] : []
    const [mine, theirs] = await timedInTurn(subjects, [our, ...peer])
    return {
      name,
      unit: 'ms',
      ours: spread(mine),
      valhalla: theirs ? spread(theirs) : null,
      target,
    }
  }
  return [
    await row('search to 15 min', starts, ({ at }) => ours.search(at, LIMIT_S)),
    await row(
      'polygons of 5, 10, 15 min',
      starts,
      ({ at }) => ours.circle(at, MINUTES),
      (peer, { at }) => peer.circleText(at, MINUTES),
      1 / 5,
    ),
    await row('  the same as text', starts, ({ at }) => JSON.stringify(ours.circle(at, MINUTES))),
    await row(
      `1 × ${TARGETS} minutes`,
      few,
      ({ at }) => ours.seconds(at, targets, MATRIX_LIMIT_S),
      (peer, { at }) => peer.seconds(at, targets),
      1 / 100,
    ),
    await row(`from ${TARGETS} at once, 15 min`, few, () => ours.reachFromAll(many, LIMIT_S)),
    perDoor(doors.length, await row(`snap`, few, () => snapAll(ours, doors))),
  ]
}

function snapAll({ snapper }: Ours, doors: readonly LngLat[]): void {
  for (const door of doors) snapper.nearest(door)
}

function perDoor(doors: number, { ours, ...measure }: Measure): Measure {
  const each = (ms: number) => (1000 * ms) / doors
  return { ...measure, unit: 'µs', ours: { p50: each(ours.p50), p95: each(ours.p95) } }
}

/** Each engine's areas are judged by its own times, to the same points. */
async function agree({
  graph,
  ours,
  valhalla,
  starts,
  random,
}: Bench): Promise<CircleBench['wrong']> {
  const wrong = MINUTES.map((minutes) => ({
    minutes,
    ours: { points: 0, wronglyInside: 0, wronglyOutside: 0 },
    valhalla: valhalla && { points: 0, wronglyInside: 0, wronglyOutside: 0 },
  }))
  for (const start of starts.slice(0, JUDGED_STARTS)) {
    const points = pointsOn(graph, POINTS, random)
    const positions = points.map(({ at }) => at)
    ours.search(start.at, MATRIX_LIMIT_S)
    const seconds = points.map((point) => ours.walker.secondsTo(point))
    const areas = new Map(
      ours.circle(start.at, MINUTES).map(({ minutes, coordinates }) => [minutes, coordinates]),
    )
    const theirAreas = await valhalla?.circle(start.at, MINUTES)
    const theirSeconds = (await valhalla?.seconds(start.at, positions))?.map((s) => s ?? Infinity)
    for (const { minutes, ours: our, valhalla: their } of wrong) {
      const areaOf = (all: Map<number, Position[][][]>) => all.get(minutes) ?? []
      judge(our, areaOf(areas), 60 * minutes, positions, seconds)
      if (their && theirAreas && theirSeconds) {
        judge(their, areaOf(theirAreas), 60 * minutes, positions, theirSeconds)
      }
    }
  }
  return wrong
}

const spread = (timings: readonly number[]): Spread => ({
  p50: quantile(timings, 0.5),
  p95: quantile(timings, 0.95),
})
