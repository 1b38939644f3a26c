import type { LngLat } from '../../domain/kit/geo.ts'
import { remember } from '../../domain/kit/remember.ts'
import {
  bestSite,
  coverage,
  gaps,
  type Household,
  householdsOf,
} from '../../domain/lifecircle/coverage.ts'
import { crewCoverage, type Pieces, piecesOf } from '../../domain/lifecircle/crew.ts'
import { directions } from '../../domain/lifecircle/directions.ts'
import { Graph } from '../../domain/lifecircle/graph.ts'
import { Homes } from '../../domain/lifecircle/homes.ts'
import { isochrone } from '../../domain/lifecircle/isochrone.ts'
import { PACES, type PaceName } from '../../domain/lifecircle/pace.ts'
import { Walker } from '../../domain/lifecircle/reach.ts'
import { routeTo } from '../../domain/lifecircle/route.ts'
import { type Snapped, Snapper } from '../../domain/lifecircle/snap.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import { worldX, worldY } from '../map/mercator.ts'
import { gapCells } from './gap-cells.ts'
import { layOutPieces } from './pieces.ts'
import type { Answers, AskName, Asks, KernelWay } from './protocol.ts'
import { layOut } from './rings.ts'

interface Streets {
  readonly graph: Graph
  readonly snapper: Snapper
  readonly walker: Walker
  readonly homes: Homes
  readonly origin: readonly [number, number]
}

/** Who comes to help walks as an adult does, whatever pace the reader chose. */
const HELPER_PACE = 'adult'

/** Nobody asks to be guided on foot for longer. */
const LONGEST_WAY_S = 3600

/** The quarter in memory, and the answer to each ask of protocol.ts. Runs in the kernel worker. */
export class LifeCircle implements Record<AskName, (what: never) => unknown> {
  #streets: Streets | null = null
  #positions: LngLat[] = []
  #kinds: readonly KindId[] = []
  /** doors and households are snapped once for each pace: what one pace can walk another cannot */
  readonly #doors = new Map<PaceName, (Snapped | null)[]>()
  readonly #households = new Map<PaceName, Household[]>()
  #pieces: Pieces | null = null

  async load(what: Asks['load']): Promise<Answers['load']> {
    const [streets, people] = await Promise.all([fetchBytes(what.graph), fetchBytes(what.homes)])
    const graph = Graph.from(streets)
    const [west, south, east, north] = graph.bounds
    this.#streets = {
      graph,
      snapper: new Snapper(graph),
      walker: new Walker(graph),
      homes: Homes.from(people),
      origin: [worldX((west + east) / 2), worldY((south + north) / 2)],
    }
    return { bounds: graph.bounds }
  }

  places({ positions, kinds }: Asks['places']): Answers['places'] {
    this.#positions = Array.from(kinds, (_, i) => [
      positions[2 * i] as number,
      positions[2 * i + 1] as number,
    ])
    this.#kinds = kinds
    this.#doors.clear()
    return { count: kinds.length }
  }

  circle({ from, pace, minutes }: Asks['circle']): Answers['circle'] {
    const { walker, origin } = this.#open()
    const start = this.#walkFrom(from, pace, Math.max(...minutes))
    if (!start) return { doorstep: null, origin, rings: [] }
    return {
      doorstep: { at: start.at, awayM: start.awayM },
      origin,
      rings: isochrone(walker, minutes).map((bound) => layOut(bound, origin)),
    }
  }

  walks({ from, pace, withinMinutes }: Asks['walks']): Answers['walks'] {
    const { walker } = this.#open()
    const start = this.#walkFrom(from, pace, withinMinutes)
    const doors = this.#doorsAt(pace)
    const minutes = new Float32Array(doors.length).fill(Number.POSITIVE_INFINITY)
    const metres = new Float32Array(doors.length).fill(Number.POSITIVE_INFINITY)
    if (!start) return { offStreet: true, minutes, metres }
    for (const [i, door] of doors.entries()) {
      if (!door) continue
      minutes[i] = walker.secondsTo(door) / 60
      metres[i] = walker.metresTo(door)
    }
    return { offStreet: false, minutes, metres }
  }

  ways({ from, to, pace }: Asks['ways']): Answers['ways'] {
    const { snapper } = this.#open()
    const door = snapper.nearest(to, undefined, PACES[pace])
    return from.map((at) => door && this.#wayFrom(at, door, to, pace))
  }

  coverage({ pace, minutes }: Asks['coverage']): Answers['coverage'] {
    const { walker } = this.#open()
    const services = this.#servicesAt(pace)
    return coverage(walker, this.#householdsAt(pace), services, PACES[pace], minutes).map(
      ({ kind, shares }) => ({ kind, shares, places: services.get(kind)?.length ?? 0 }),
    )
  }

  gaps({ kind, pace, minutes }: Asks['gaps']): Answers['gaps'] {
    const { walker, homes, graph } = this.#open()
    const services = this.#servicesAt(pace).get(kind) ?? []
    const beyond = gaps(walker, this.#householdsAt(pace), services, PACES[pace], minutes)
    return gapCells(homes, beyond, graph.plane)
  }

  site({ kind, pace, minutes }: Asks['site']): Answers['site'] {
    const services = this.#servicesAt(pace).get(kind) ?? []
    return bestSite(this.#open().walker, this.#householdsAt(pace), services, PACES[pace], minutes)
  }

  pieces(): Answers['pieces'] {
    const { graph, origin } = this.#open()
    return { origin, ends: layOutPieces(this.#cutPieces(), graph, origin) }
  }

  crew({ positions, skills }: Asks['crew']): Answers['crew'] {
    const { walker } = this.#open()
    const pieces = this.#cutPieces()
    const bands = new Uint8Array(pieces.count)
    const crew = skills.flatMap((skills, i) => {
      const at = this.#doorOf([positions[2 * i] as number, positions[2 * i + 1] as number])
      return at ? [{ at, skills }] : []
    })
    const households = this.#householdsAt(HELPER_PACE)
    return { ...crewCoverage(walker, households, pieces, crew, PACES[HELPER_PACE], bands), bands }
  }

  #doorOf(at: LngLat): Snapped | null {
    return this.#open().snapper.nearest(at, undefined, PACES[HELPER_PACE])
  }

  #cutPieces(): Pieces {
    this.#pieces ??= piecesOf(this.#open().graph)
    return this.#pieces
  }

  #open(): Streets {
    if (!this.#streets) throw new Error('LifeCircle: asked before the streets were loaded')
    return this.#streets
  }

  #walkFrom(from: LngLat, pace: PaceName, minutes: number): Snapped | null {
    const { snapper, walker } = this.#open()
    const start = snapper.nearest(from, undefined, PACES[pace])
    if (start) walker.reach([start], PACES[pace], minutes * 60)
    return start
  }

  #wayFrom(from: LngLat, door: Snapped, goal: LngLat, pace: PaceName): KernelWay | null {
    const { graph, snapper, walker } = this.#open()
    const start = snapper.nearest(from, undefined, PACES[pace])
    if (!start) return null
    walker.reach([start], PACES[pace], LONGEST_WAY_S, [door])
    const route = routeTo(walker, door)
    if (!route) return null
    const { legs, arrival } = directions(graph, route, { goal, landmarks: [] })
    return { minutes: route.seconds / 60, metres: route.metres, legs, arrival }
  }

  #doorsAt(pace: PaceName): (Snapped | null)[] {
    const { snapper } = this.#open()
    return remember(this.#doors, pace, () =>
      this.#positions.map((at) => snapper.nearest(at, undefined, PACES[pace])),
    )
  }

  #householdsAt(pace: PaceName): Household[] {
    const { homes, snapper } = this.#open()
    return remember(this.#households, pace, () => householdsOf(homes, snapper, PACES[pace]))
  }

  #servicesAt(pace: PaceName): Map<KindId, Snapped[]> {
    const services = new Map<KindId, Snapped[]>()
    for (const [i, door] of this.#doorsAt(pace).entries()) {
      const kind = this.#kinds[i] as KindId
      const known = services.get(kind) ?? []
      if (door) known.push(door)
      services.set(kind, known)
    }
    return services
  }
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.arrayBuffer()
}
