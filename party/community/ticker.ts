import type { Bounds } from '../../domain/kit/geo.ts'
import { type Tick, writeTick } from '../../domain/live/ticks.ts'
import type { Board } from './board.ts'
import { paceOf, sent, type Unread } from './slow.ts'

/** Ticks come no faster. */
export const TICK_MS = 250

/** With more people on the map than this, what lies outside of a watcher's view is told seldom. */
const MANY = 200

/** So many ticks pass before a watcher is told of what lies outside of their view: 4 s. */
const WIDE_EVERY = 16

/** Somebody who sees the map, as far as they have been told of it. */
export interface Watcher {
  /** the tick up to which they were told of what is in their view; null: of nothing */
  told: number | null
  /** … of everything */
  toldAll: number
  /** what they look at, in steps of the grid; null: everything */
  box: Bounds | null
  unread: Unread
}

export const newWatcher = (): Watcher => ({ told: null, toldAll: 0, box: null, unread: [] })

// Counted from 2026 in quarters of a second, it fits 32 bits until 2060, and goes on where it was
// when a room is evicted: an ack of before means what it meant.
const EPOCH = Date.UTC(2026, 0, 1)

export const tickAt = (now: number): number => Math.max(1, Math.floor((now - EPOCH) / TICK_MS))

/** Whoever holds a watcher: a socket in the room, a name in a test. */
export interface Holder {
  readonly watcher: Watcher
}

/** What one turn gives: a frame for each who is to have one, and those to be closed. */
export interface Turn<H> {
  readonly frames: readonly (readonly [H, ArrayBuffer])[]
  readonly slow: readonly H[]
}

/**
 * Tells each watcher what changed since they were last told. Those who were told the same are sent the
 * same bytes, written once; who does not keep up is left out, and catches up in one frame later.
 */
export function turn<H extends Holder>(
  board: Board,
  holders: Iterable<H>,
  tick: number,
  now: number,
): Turn<H> {
  board.turn(tick)
  const written = new Map<string, ArrayBuffer | null>()
  const frames: [H, ArrayBuffer][] = []
  const slow: H[] = []
  for (const holder of holders) {
    const { watcher } = holder
    const pace = paceOf(watcher.unread, now)
    if (pace === 'close') slow.push(holder)
    if (pace !== 'send') continue
    const share = shareOf(board, watcher, tick)
    const key = `${share.whole}|${share.since}|${share.left}|${share.box}`
    if (!written.has(key)) written.set(key, write(board, share, tick))
    const frame = written.get(key)
    if (frame) {
      frames.push([holder, frame])
      watcher.unread = sent(watcher.unread, tick, now)
    }
    watcher.told = tick
    if (share.box === null) watcher.toldAll = tick
  }
  return { frames, slow }
}

/** Whether there is something that a watcher was not told. */
export const isBehind = (board: Board, { told }: Watcher): boolean =>
  told === null || told < board.changedAt

interface Share {
  readonly whole: boolean
  /** spots that changed after this tick */
  readonly since: number
  /** seats that left after this tick */
  readonly left: number
  readonly box: Bounds | null
}

function shareOf(board: Board, { told, toldAll, box }: Watcher, tick: number): Share {
  if (told === null || !board.remembers(told, tick)) {
    return { whole: true, since: -1, left: tick, box: null }
  }
  const narrow = box !== null && board.size > MANY && tick - toldAll < WIDE_EVERY
  return narrow
    ? { whole: false, since: told, left: told, box }
    : { whole: false, since: toldAll, left: told, box: null }
}

function write(board: Board, { whole, since, left, box }: Share, tick: number): ArrayBuffer | null {
  const frame: Tick = {
    tick,
    whole,
    spots: board.spotsSince(since, box),
    left: board.leftSince(left),
  }
  return whole || frame.spots.length + frame.left.length > 0 ? writeTick(frame) : null
}
