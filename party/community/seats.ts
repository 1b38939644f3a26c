import type { Bounds } from '../../domain/kit/geo.ts'
import type { Fix } from '../../domain/live/fixes.ts'
import { offGrid, onGrid } from '../../domain/live/grid.ts'
import type { Mate } from '../../domain/live/ports.ts'
import type { Spot } from '../../domain/live/ticks.ts'
import type { Seat, Shown } from '../../domain/live/wire.ts'
import { type Allowance, full, spend } from './allowance.ts'
import type { Board } from './board.ts'
import { type Disbelief, disbelief, type Last, REPORTS } from './fixes.ts'

const STALE_MS = 30_000
const GONE_MS = 120_000

/** Slower than this somebody stands. */
const STILL_M_PER_S = 0.5

const MOST_SEATS = 0xffff

interface Place {
  readonly seat: number
  mate: Mate
  hidden: boolean
  /** their last position was beyond the community: nobody is followed home */
  outside: boolean
  allowance: Allowance
  /** null: not on the map */
  here: { readonly spot: Spot; readonly last: Last } | null
}

/** Why a report is not shown. */
export type Dropped = Disbelief | 'off_duty' | 'hidden' | 'outside'

/**
 * Who is on duty, and where: one seat for each, in memory alone, and of each no position but the last.
 *
 *     unseen ──fix──▶ live ──30 s──▶ stale ──120 s──▶ unseen        off duty: no seat at all
 *                      ◀───────fix─────┘
 */
export class Seats {
  readonly #bounds: Bounds
  readonly #board: Board
  readonly #places = new Map<string, Place>()
  readonly #taken = new Set<number>()
  /** how many reports were not shown, and why */
  readonly dropped: Partial<Record<Dropped, number>> = {}
  #lastSeat = 0

  constructor(bounds: Bounds, board: Board) {
    this.#bounds = bounds
    this.#board = board
  }

  get onDuty(): number {
    return this.#places.size
  }

  /** Seats those who are on duty, and takes everybody else off the map; in a `hidden` duty they sit unseen. */
  admit(crew: readonly Mate[], hidden: readonly string[]): void {
    const staying = new Set(crew.map(({ dutyId }) => dutyId))
    for (const [personId, { mate }] of this.#places) {
      if (!staying.has(mate.dutyId)) this.leave(personId)
    }
    for (const mate of crew) {
      const place = this.#places.get(mate.personId)
      if (place) place.mate = mate
      else this.#places.set(mate.personId, newPlace(this.#takeSeat(), mate))
      if (hidden.includes(mate.dutyId)) this.hide(mate.personId)
    }
  }

  /** The duties in which somebody does not want to be seen. */
  hiddenDuties(): string[] {
    const hidden = [...this.#places.values()].filter((place) => place.hidden)
    return hidden.map(({ mate }) => mate.dutyId)
  }

  leave(personId: string): void {
    const place = this.#places.get(personId)
    if (!place) return
    this.#forget(place)
    this.#places.delete(personId)
    this.#taken.delete(place.seat)
  }

  /** Takes the fixes of one report, of which the newest counts; what is not believed is dropped and counted. */
  take(personId: string, fixes: readonly Fix[], now: number): Dropped | null {
    const why = this.#take(personId, fixes, now)
    if (why) this.dropped[why] = (this.dropped[why] ?? 0) + 1
    return why
  }

  hide(personId: string): void {
    const place = this.#places.get(personId)
    if (!place) return
    this.#forget(place)
    place.hidden = true
  }

  show(personId: string): void {
    const place = this.#places.get(personId)
    if (place) place.hidden = false
  }

  /** Lets time pass: who is not heard of fades and leaves the map, and whose duty is over leaves their seat. */
  age(now: number): void {
    for (const [personId, place] of this.#places) {
      if (place.mate.untilAt <= now) this.leave(personId)
      else if (place.here) this.#fade(place, place.here, now)
    }
  }

  /** When time next changes something on the map; null: it does not. */
  nextChange(): number | null {
    let next = Number.POSITIVE_INFINITY
    for (const { here, mate } of this.#places.values()) {
      if (!here) continue
      const wait = here.spot.motion === 'stale' ? GONE_MS : STALE_MS
      next = Math.min(next, here.last.foundAt + wait, mate.untilAt)
    }
    return Number.isFinite(next) ? next : null
  }

  /** When the first duty is over. */
  nextEnd(): number | null {
    const ends = Array.from(this.#places.values(), ({ mate }) => mate.untilAt)
    return ends.length > 0 ? Math.min(...ends) : null
  }

  shown(personId: string): { shown: Shown; untilAt: number | null } {
    const place = this.#places.get(personId)
    if (!place) return { shown: 'off', untilAt: null }
    return { shown: shownAs(place), untilAt: place.mate.untilAt }
  }

  list(): Seat[] {
    return Array.from(this.#places.values(), ({ seat, mate }) => {
      const { personId, name, role, skills, untilAt } = mate
      return { seat, personId, name, role, skills, untilAt }
    })
  }

  #take(personId: string, fixes: readonly Fix[], now: number): Dropped | null {
    const place = this.#places.get(personId)
    if (!place) return 'off_duty'
    const allowance = spend(place.allowance, REPORTS, now)
    if (!allowance) return 'flood'
    place.allowance = allowance
    if (place.hidden) return 'hidden'
    return this.#move(place, newestOf(fixes), now)
  }

  #move(place: Place, fix: Fix, now: number): Dropped | null {
    const why = disbelief(fix, place.here?.last ?? null, now)
    if (why) return why
    const point = onGrid(this.#bounds, fix.at)
    place.outside = point === null
    if (!point) {
      this.#forget(place)
      return 'outside'
    }
    // What is kept is what is told: the point of the grid, not what the phone sent.
    const last = {
      at: offGrid(this.#bounds, point),
      foundAt: now - fix.ageMs,
      accuracyM: fix.accuracyM,
    }
    const moving = fix.speed !== null ? fix.speed >= STILL_M_PER_S : this.#hasMoved(place, point)
    const spot: Spot = {
      seat: place.seat,
      ...point,
      motion: moving ? 'moving' : 'still',
      heading: moving ? fix.heading : null,
    }
    place.here = { spot, last }
    this.#fade(place, place.here, now)
    return null
  }

  #hasMoved({ here }: Place, point: { x: number; y: number }): boolean {
    return here !== null && (here.spot.x !== point.x || here.spot.y !== point.y)
  }

  #fade(place: Place, { spot, last }: NonNullable<Place['here']>, now: number): void {
    const silentMs = now - last.foundAt
    if (silentMs >= GONE_MS) {
      this.#forget(place)
      return
    }
    const faded: Spot = silentMs >= STALE_MS ? { ...spot, motion: 'stale', heading: null } : spot
    place.here = { spot: faded, last }
    this.#board.put(faded)
  }

  #forget(place: Place): void {
    place.here = null
    this.#board.drop(place.seat)
  }

  // A number that was just left comes up last: a client may still show it.
  #takeSeat(): number {
    do this.#lastSeat = (this.#lastSeat % MOST_SEATS) + 1
    while (this.#taken.has(this.#lastSeat))
    this.#taken.add(this.#lastSeat)
    return this.#lastSeat
  }
}

const newPlace = (seat: number, mate: Mate): Place => ({
  seat,
  mate,
  hidden: false,
  outside: false,
  allowance: full(REPORTS),
  here: null,
})

function shownAs({ hidden, outside, here }: Place): Shown {
  if (hidden) return 'hidden'
  if (outside) return 'outside'
  if (!here) return 'unseen'
  return here.spot.motion === 'stale' ? 'stale' : 'live'
}

const newestOf = (fixes: readonly Fix[]): Fix =>
  fixes.reduce((newest, fix) => (fix.ageMs <= newest.ageMs ? fix : newest))
