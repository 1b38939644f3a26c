import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Bounds, LngLat } from '../../domain/kit/geo.ts'
import type { Motion } from '../../domain/live/ticks.ts'
import type { News, Seat, Shown, Sight } from '../../domain/live/wire.ts'

/** Where somebody on duty is; `seat` leads to who they are, where that is told. */
export interface Dot {
  readonly seat: number
  readonly at: LngLat
  readonly motion: Motion
  /** degrees clockwise from north; null: not known */
  readonly heading: number | null
}

/** So many on duty somewhere in a box; of boxes that overlap, the larger counts who is in none of the smaller. */
export interface Crowd {
  readonly bounds: Bounds
  readonly count: number
}

/** How news come: over the socket, by asking every 15 s, or not at all. */
export type LiveState = 'connecting' | 'live' | 'polling' | 'offline'

/** Why the room turned away for good: this page is too old, or who reads it may not any more. */
export type Ended = 'reload' | 'signed_out' | 'not_permitted'

interface Figures {
  readonly onDuty: number
  /** screens that show exactly where those on duty are */
  readonly watching: number
}

interface You {
  readonly shown: Shown
  /** when the duty ends by itself; null: off duty */
  readonly untilAt: number | null
}

/** What the room has told so far, for a screen to read. `listen` (socket.ts) makes one and keeps it. */
export const liveModel = () => ({
  state: signal<LiveState>('connecting'),
  ended: signal<Ended | null>(null),
  /** when the room was last heard, ms by this device's clock; null: never */
  heardAt: signal<number | null>(null),
  /** seconds since then, counted while somebody looks */
  age: signal<number | null>(null),
  /** the server's clock less this device's, ms */
  clockOff: signal(0),
  /** what comes: `seats` and `dots`, `dots` alone, or `cells`; null until the room says */
  sees: signal<Sight | null>(null),
  /** newest first, the last {@link KEPT_NEWS} */
  news: signal<readonly News[]>([]),
  /** counts up when more was missed than is told: fetch afresh whatever the screen shows */
  refetch: signal(0),
  /** by seat: who is on duty */
  seats: signal<ReadonlyMap<number, Seat>>(new Map()),
  /** by seat: where they are; who has no dot is on duty and not on the map */
  dots: signal<ReadonlyMap<number, Dot>>(new Map()),
  /** how many are where, roughly */
  cells: signal<readonly Crowd[]>([]),
  figures: signal<Figures | null>(null),
  /** how the room shows me to others */
  you: signal<You>({ shown: 'off', untilAt: null }),
})

export type LiveSignals = ReturnType<typeof liveModel>

/** The same for who only reads. */
export type LiveModel = {
  readonly [K in keyof LiveSignals]: LiveSignals[K] extends Signal<infer V>
    ? ReadonlySignal<V>
    : never
}

export const KEPT_NEWS = 50
