import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTick, type Spot } from '../../domain/live/ticks.ts'
import { Board } from './board.ts'
import { read } from './slow.ts'
import { newWatcher, TICK_MS, turn, type Watcher } from './ticker.ts'

/** A watcher, and the map that a client draws from what it is sent. */
interface Client {
  readonly watcher: Watcher
  readonly map: Map<number, Spot>
  /** a client that lives acknowledges */
  reads: boolean
}

const client = (): Client => ({ watcher: newWatcher(), map: new Map(), reads: true })

const spotAt = (seat: number, x: number): Spot => ({
  seat,
  x,
  y: 7,
  motion: 'moving',
  heading: null,
})

/** Turns the board once, and lets each client draw and acknowledge what it got. */
function tell(board: Board, clients: readonly Client[], tick: number): number {
  const { frames, slow } = turn(board, clients, tick, tick * TICK_MS)
  for (const [{ watcher, map, reads }, bytes] of frames) {
    const frame = readTick(bytes)
    if (frame.whole) map.clear()
    for (const spot of frame.spots) map.set(spot.seat, spot)
    for (const seat of frame.left) map.delete(seat)
    if (reads) watcher.unread = read(watcher.unread, frame.tick)
  }
  return slow.length
}

const drawn = ({ map }: Client) => [...map.values()].sort((a, b) => a.seat - b.seat)
const placed = (board: Board) => board.spots().sort((a, b) => a.seat - b.seat)

describe('every client draws what is on the board', () => {
  const seat = fc.integer({ min: 1, max: 30 })
  const step = fc.oneof(
    fc.record({ do: fc.constant('put' as const), seat, x: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ do: fc.constant('drop' as const), seat }),
    fc.record({ do: fc.constant('sleep' as const), who: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ do: fc.constant('wake' as const), who: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ do: fc.constant('tick' as const), by: fc.integer({ min: 1, max: 300 }) }),
  )

  it('whoever moves, leaves and comes back, and whoever does not read for a while', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const board = new Board()
        const clients = [client(), client(), client()]
        let tick = 1
        for (const each of steps) {
          if (each.do === 'put') board.put(spotAt(each.seat, each.x))
          if (each.do === 'drop') board.drop(each.seat)
          if (each.do === 'sleep') clients[each.who].reads = false
          if (each.do === 'wake') revive(clients[each.who])
          if (each.do !== 'tick') continue
          tick += each.by
          tell(board, clients, tick)
        }
        for (const each of clients) revive(each)
        tell(board, clients, tick + 1)
        for (const each of clients) expect(drawn(each)).toEqual(placed(board))
      }),
      { numRuns: 300 },
    )
  })

  it('those who were told the same are sent the same bytes', () => {
    const board = new Board()
    const clients = Array.from({ length: 20 }, client)
    board.put(spotAt(1, 1))
    const { frames } = turn(board, clients, 1, 0)
    expect(frames).toHaveLength(20)
    expect(new Set(frames.map(([, bytes]) => bytes)).size).toBe(1)
  })

  it('where nothing changed nothing is sent', () => {
    const board = new Board()
    const clients = [client()]
    expect(turn(board, clients, 1, 0).frames).toHaveLength(1)
    expect(turn(board, clients, 2, TICK_MS).frames).toHaveLength(0)
    board.put(spotAt(1, 1))
    expect(turn(board, clients, 3, 2 * TICK_MS).frames).toHaveLength(1)
    board.put(spotAt(1, 1))
    expect(turn(board, clients, 4, 3 * TICK_MS).frames).toHaveLength(0)
  })
})

describe('who does not read', () => {
  const asleep = () => ({ ...client(), reads: false })

  it('is sent four ticks, then none, and in one frame all that it missed', () => {
    const board = new Board()
    const sleeper = asleep()
    const sizes = Array.from({ length: 10 }, (_, i) => {
      board.put(spotAt(i + 1, i))
      tell(board, [sleeper], i + 1)
      return sleeper.map.size
    })
    expect(sizes).toEqual([1, 2, 3, 4, 4, 4, 4, 4, 4, 4])
    revive(sleeper)
    tell(board, [sleeper], 11)
    expect(drawn(sleeper)).toEqual(placed(board))
  })

  it('is closed after ten seconds, and not before', () => {
    const board = new Board()
    const sleeper = asleep()
    const closedAt = Array.from({ length: 60 }, (_, i) => {
      board.put(spotAt(1, i))
      return tell(board, [sleeper], i + 1)
    }).indexOf(1)
    expect(closedAt * TICK_MS).toBeGreaterThan(10_000)
    expect(closedAt * TICK_MS).toBeLessThanOrEqual(10_500)
  })

  it('one frame that was not acknowledged closes nobody, however old', () => {
    const board = new Board()
    const sleeper = asleep()
    tell(board, [sleeper], 1)
    expect(tell(board, [sleeper], 4000)).toBe(0)
  })
})

describe('a large room', () => {
  const crowded = () => {
    const board = new Board()
    for (let seat = 1; seat <= 300; seat++) board.put(spotAt(seat, seat * 200))
    return board
  }

  it('tells at once what is in view, and the rest every four seconds', () => {
    const board = crowded()
    const near = client()
    tell(board, [near], 1)
    near.watcher.box = [0, 0, 1000, 1000]
    board.put(spotAt(1, 201))
    board.put(spotAt(300, 60_001))
    tell(board, [near], 2)
    expect(near.map.get(1)?.x).toBe(201)
    expect(near.map.get(300)?.x).toBe(60_000)
    for (let tick = 3; tick <= 17; tick++) tell(board, [near], tick)
    expect(drawn(near)).toEqual(placed(board))
  })

  it('tells everybody at once who left, also beyond the view', () => {
    const board = crowded()
    const near = client()
    tell(board, [near], 1)
    near.watcher.box = [0, 0, 1000, 1000]
    board.drop(300)
    tell(board, [near], 2)
    expect(near.map.has(300)).toBe(false)
  })
})

function revive(client: Client): void {
  client.reads = true
  client.watcher.unread = []
}
