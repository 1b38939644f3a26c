import type { Bounds } from '../../../domain/kit/geo.ts'
import { writeFixes } from '../../../domain/live/fixes.ts'
import { type GridPoint, offGrid, onGrid } from '../../../domain/live/grid.ts'
import { readTick, writeAck } from '../../../domain/live/ticks.ts'
import { WIRE_VERSION } from '../../../domain/live/wire.ts'

export type SideName = 'room' | 'ws' | 'naive' | 'deaf'

/** How one of those compared is spoken to. A position says by itself whose it is and which: see `Track`. */
export interface Side {
  path(role: 'mover' | 'watcher'): string
  /** what a socket says first */
  readonly hello: string | null
  position(at: GridPoint, bounds: Bounds): string | ArrayBuffer
  /** the positions in what a watcher was sent, and what it answers, at every second frame */
  read(data: ArrayBuffer, isBinary: boolean, bounds: Bounds): Seen
}

interface Seen {
  readonly points: readonly GridPoint[]
  readonly ack: ArrayBuffer | null
}

const NOTHING: Seen = { points: [], ack: null }

const room: Side = {
  path: () => '/live/liuwan',
  hello: JSON.stringify({ t: 'hello', v: WIRE_VERSION, after: null }),
  position: (at, bounds) =>
    writeFixes([{ ageMs: 0, at: offGrid(bounds, at), accuracyM: 8, heading: 90, speed: 9 }]),
  read: (data, isBinary) => {
    if (!isBinary) return NOTHING
    const { tick, spots } = readTick(data)
    return { points: spots, ack: writeAck(tick) }
  },
}

/** Beside it: the plainest server that ticks, with the same seven bytes a position. */
const ws: Side = {
  path: (role) => `/${role}`,
  hello: null,
  position: ({ x, y }) => new Uint16Array([x, y]).buffer,
  read: (data) => {
    const view = new DataView(data)
    const points = Array.from({ length: Math.floor(data.byteLength / 7) }, (_, i) => ({
      x: view.getUint16(7 * i + 2, true),
      y: view.getUint16(7 * i + 4, true),
    }))
    return { points, ack: null }
  },
}

/** Beside it: on the same runtime, each position told to each watcher as a message of JSON. */
const naive: Side = {
  path: (role) => `/${role}`,
  hello: null,
  position: (at, bounds) => {
    const [lng, lat] = offGrid(bounds, at)
    const where = { lng: Number(lng.toFixed(7)), lat: Number(lat.toFixed(7)) }
    return JSON.stringify({ t: 'position', id: `rider-${at.y}`, ...where, heading: 90, speed: 9 })
  },
  read: (data, _isBinary, bounds) => {
    const { lng, lat } = JSON.parse(Buffer.from(data).toString())
    const point = onGrid(bounds, [lng, lat])
    return { points: point ? [point] : [], ack: null }
  },
}

/** Beside it: the same runtime, which hears our frames and does nothing with them. */
const deaf: Side = { ...room, path: () => '/deaf', hello: null }

export const SIDES: Readonly<Record<SideName, Side>> = { room, ws, naive, deaf }
