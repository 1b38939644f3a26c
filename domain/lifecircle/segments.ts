/**
 * The segments of many lines, sorted into square cells: `items[cellStart[c]] … items[cellStart[c + 1] - 1]`
 * are the segments that touch cell c, each named by the number of its first point.
 */
export class SegmentGrid {
  readonly cellM: number
  readonly columns: number
  readonly rows: number
  readonly minX: number
  readonly minY: number
  readonly cellStart: Uint32Array
  readonly items: Uint32Array
  readonly #xy: Float32Array

  /** `xy`: the points of all lines; `lineStart`: the first point of each line and, last, their number. */
  constructor(xy: Float32Array, lineStart: Uint32Array, cellM: number) {
    const box = boxOf(xy)
    this.#xy = xy
    this.minX = box[0]
    this.minY = box[1]
    this.cellM = Math.max(cellM, Math.sqrt(((box[2] - box[0]) * (box[3] - box[1])) / MAX_CELLS))
    this.columns = Math.floor((box[2] - box[0]) / this.cellM) + 1
    this.rows = Math.floor((box[3] - box[1]) / this.cellM) + 1
    this.cellStart = new Uint32Array(this.columns * this.rows + 1)
    this.#eachCell(lineStart, (cell) => this.cellStart[cell]++)
    for (let c = 1; c < this.cellStart.length; c++) this.cellStart[c] += this.cellStart[c - 1]
    this.items = new Uint32Array(this.cellStart[this.cellStart.length - 1])
    this.#eachCell(lineStart, (cell, point) => {
      this.items[--this.cellStart[cell]] = point
    })
  }

  #eachCell(lineStart: Uint32Array, visit: (cell: number, point: number) => void): void {
    for (let line = 0; line + 1 < lineStart.length; line++) {
      for (let p = lineStart[line]; p + 1 < lineStart[line + 1]; p++) {
        const [x0, y0, x1, y1] = this.#xy.subarray(2 * p, 2 * p + 4)
        this.eachCellOf(x0, y0, x1, y1, (cell) => visit(cell, p))
      }
    }
  }

  /** Visits the cells that a straight line touches. */
  eachCellOf(x0: number, y0: number, x1: number, y1: number, visit: (cell: number) => void): void {
    const { cellM, minX, minY, columns, rows } = this
    const firstRow = Math.max(0, Math.floor((Math.min(y0, y1) - minY) / cellM))
    const lastRow = Math.min(rows - 1, Math.floor((Math.max(y0, y1) - minY) / cellM))
    for (let row = firstRow; row <= lastRow; row++) {
      const bottom = minY + row * cellM
      const xa = y0 === y1 ? x0 : x0 + ((x1 - x0) * (clamp(bottom, y0, y1) - y0)) / (y1 - y0)
      const xb =
        y0 === y1 ? x1 : x0 + ((x1 - x0) * (clamp(bottom + cellM, y0, y1) - y0)) / (y1 - y0)
      const first = Math.max(0, Math.floor((Math.min(xa, xb) - minX) / cellM))
      const last = Math.min(columns - 1, Math.floor((Math.max(xa, xb) - minX) / cellM))
      for (let column = first; column <= last; column++) visit(row * columns + column)
    }
  }
}

/** Keeps the grid of a whole city within a few megabytes. */
const MAX_CELLS = 1 << 20

/** The box around points: least x, least y, greatest x, greatest y; all 0 without points. */
export function boxOf(xy: Float32Array): [number, number, number, number] {
  if (xy.length === 0) return [0, 0, 0, 0]
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < xy.length; i += 2) {
    minX = Math.min(minX, xy[i])
    maxX = Math.max(maxX, xy[i])
    minY = Math.min(minY, xy[i + 1])
    maxY = Math.max(maxY, xy[i + 1])
  }
  return [minX, minY, maxX, maxY]
}

function clamp(value: number, a: number, b: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), value))
}
