import { type Bounds, distanceM } from '../kit/geo.ts'
import { FrameRefusal, frameOf, HEADER_BYTES, opened } from './frame.ts'

/**
 * So many people, somewhere in a square of the community: `level` 0 is all of it, each further level
 * halves the sides. Where squares overlap, the larger one counts only who is in none of the smaller.
 */
export interface Cell {
  readonly level: number
  readonly column: number
  /** from the south */
  readonly row: number
  readonly count: number
}

/** No square that is told to everybody is narrower. */
const LEAST_CELL_M = 50

// A column must fit a byte.
const DEEPEST = 8

// Body: u16 cells; 5 bytes a cell: u8 level, u8 column, u8 row, u16 count.
const CELL_BYTES = 5

/** The level of the smallest squares of a community: they are at least 50 m wide and high. */
export function deepestLevel([west, south, east, north]: Bounds): number {
  const across = Math.min(
    distanceM([west, north], [east, north]),
    distanceM([west, south], [east, south]),
    distanceM([west, south], [west, north]),
  )
  const level = Math.floor(Math.log2(across / LEAST_CELL_M))
  return Math.min(Math.max(level, 0), DEEPEST)
}

/** The box of a cell: west, south, east, north. */
export function cellBounds(
  [west, south, east, north]: Bounds,
  { level, column, row }: Omit<Cell, 'count'>,
): Bounds {
  const width = (east - west) / 2 ** level
  const height = (north - south) / 2 ** level
  return [
    west + column * width,
    south + row * height,
    west + (column + 1) * width,
    south + (row + 1) * height,
  ]
}

/** Writes cells as a binary frame: 6 bytes and 5 for each. */
export function writeCells(cells: readonly Cell[]): ArrayBuffer {
  const view = frameOf('cells', 0, 2 + cells.length * CELL_BYTES)
  view.setUint16(HEADER_BYTES, cells.length, true)
  cells.forEach(({ level, column, row, count }, i) => {
    const at = HEADER_BYTES + 2 + i * CELL_BYTES
    view.setUint8(at, level)
    view.setUint8(at + 1, column)
    view.setUint8(at + 2, row)
    view.setUint16(at + 3, count, true)
  })
  return view.buffer
}

/** Reads cells; refuses (FrameRefusal) what are none. */
export function readCells(bytes: ArrayBuffer): Cell[] {
  const { view } = opened(bytes, 'cells', (view) =>
    view.byteLength < HEADER_BYTES + 2 ? 2 : 2 + view.getUint16(HEADER_BYTES, true) * CELL_BYTES,
  )
  return Array.from({ length: view.getUint16(HEADER_BYTES, true) }, (_, i) =>
    readCell(view, HEADER_BYTES + 2 + i * CELL_BYTES),
  )
}

function readCell(view: DataView, at: number): Cell {
  const level = view.getUint8(at)
  const column = view.getUint8(at + 1)
  const row = view.getUint8(at + 2)
  if (level > DEEPEST || Math.max(column, row) >= 2 ** level) {
    throw new FrameRefusal(`there is no cell ${level}/${column}/${row}`)
  }
  return { level, column, row, count: view.getUint16(at + 3, true) }
}
