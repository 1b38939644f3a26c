import type { Bounds, LngLat } from '../../domain/kit/geo.ts'
import type { Site } from '../../domain/lifecircle/coverage.ts'
import type { CrewCoverage } from '../../domain/lifecircle/crew.ts'
import type { Directions } from '../../domain/lifecircle/directions.ts'
import type { PaceName } from '../../domain/lifecircle/pace.ts'
import type { KindId } from '../../domain/places/kinds.ts'

/** What the page asks of the kernel worker; every ask is answered once, in the order asked. */
export interface Asks {
  load: { graph: string; homes: string }
  places: { positions: Float64Array; kinds: readonly KindId[] }
  circle: { from: LngLat; pace: PaceName; minutes: readonly number[] }
  walks: { from: LngLat; pace: PaceName; withinMinutes: number }
  /** how one walks to one position from each of a few */
  ways: { from: readonly LngLat[]; to: LngLat; pace: PaceName }
  coverage: { pace: PaceName; minutes: readonly number[] }
  gaps: { pace: PaceName; kind: KindId; minutes: number }
  site: { pace: PaceName; kind: KindId; minutes: number }
  pieces: Record<string, never>
  /** everybody on duty: longitude and latitude of each, and what each can do */
  crew: { positions: Float64Array; skills: readonly (readonly string[])[] }
}

export interface Answers {
  load: { bounds: Bounds }
  places: { count: number }
  circle: Circle
  walks: Walks
  ways: (KernelWay | null)[]
  coverage: KindCoverage[]
  gaps: Gap[]
  site: Site | null
  pieces: StreetPieces
  crew: CrewReach
}

export type AskName = keyof Asks

export type Request = { [N in AskName]: { id: number; ask: N; with: Asks[N] } }[AskName]

export type Reply =
  | { [N in AskName]: { id: number; ask: N; answer: Answers[N] } }[AskName]
  | { id: number; failed: string }

/** Where the walk begins: the point of the street network nearest to the start. */
interface Doorstep {
  readonly at: LngLat
  readonly awayM: number
}

/**
 * One bound of the circle, ready to be drawn: all rings one after the other as x, y pairs of
 * web/map/mercator.ts relative to `Circle.origin`; `ends[i]` is where ring i ends, in points.
 */
export interface Ring {
  readonly minutes: number
  readonly areaM2: number
  readonly points: Float32Array
  readonly ends: Uint32Array
}

export interface Circle {
  /** null: no street near enough to walk from */
  readonly doorstep: Doorstep | null
  readonly origin: readonly [x: number, y: number]
  readonly rings: readonly Ring[]
}

/** Minutes and metres to each place in the order of the last `places`; Infinity = too far. */
export interface Walks {
  /** no street is near enough to the start */
  readonly offStreet: boolean
  readonly minutes: Float32Array
  readonly metres: Float32Array
}

/** A way in the order in which one walks it; null where none leads there within an hour. */
export interface KernelWay extends Directions {
  readonly minutes: number
  readonly metres: number
}

export interface KindCoverage {
  readonly kind: KindId
  readonly places: number
  /** share of the homes' population within each bound, 0..1 */
  readonly shares: readonly number[]
}

/** People of one fixed cell who live beyond the bound: estimates of buildings, never persons. */
export interface Gap {
  readonly at: LngLat
  readonly people: number
}

/**
 * The streets in short pieces, ready to be drawn: x, y of both ends of each, in units of
 * web/map/mercator.ts relative to `origin`.
 */
export interface StreetPieces {
  readonly origin: readonly [x: number, y: number]
  readonly ends: Float32Array
}

export interface CrewReach extends CrewCoverage {
  /** the band of each piece: an index into CREW_MINUTES, or BEYOND */
  readonly bands: Uint8Array
}
