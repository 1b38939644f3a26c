import type { Graph } from './graph.ts'
import { SegmentGrid } from './segments.ts'

const CELL_M = 25

/** The walls of a neighbourhood, asked whether a straight line crosses one. */
export class Walls {
  readonly #xy: Float32Array
  readonly #grid: SegmentGrid

  constructor(graph: Graph) {
    this.#xy = graph.wallXY
    this.#grid = new SegmentGrid(graph.wallXY, graph.wallStart, CELL_M)
  }

  /** Whether the line from (x0, y0) to (x1, y1) passes through a wall; touching one does not count. */
  between(x0: number, y0: number, x1: number, y1: number): boolean {
    if (this.#grid.items.length === 0) return false
    const { cellM, minX, minY, columns, rows, cellStart, items } = this.#grid
    const left = Math.max(0, Math.floor((Math.min(x0, x1) - minX) / cellM))
    const right = Math.min(columns - 1, Math.floor((Math.max(x0, x1) - minX) / cellM))
    const bottom = Math.max(0, Math.floor((Math.min(y0, y1) - minY) / cellM))
    const top = Math.min(rows - 1, Math.floor((Math.max(y0, y1) - minY) / cellM))
    for (let row = bottom; row <= top; row++) {
      const end = cellStart[row * columns + right + 1]
      for (let i = cellStart[row * columns + left]; i < end; i++) {
        if (this.#crosses(items[i], x0, y0, x1, y1)) return true
      }
    }
    return false
  }

  #crosses(point: number, x0: number, y0: number, x1: number, y1: number): boolean {
    const xy = this.#xy
    const ax = xy[2 * point]
    const ay = xy[2 * point + 1]
    const bx = xy[2 * point + 2]
    const by = xy[2 * point + 3]
    const a = side(x0, y0, x1, y1, ax, ay)
    const b = side(x0, y0, x1, y1, bx, by)
    if (a * b >= 0) return false
    return side(ax, ay, bx, by, x0, y0) * side(ax, ay, bx, by, x1, y1) < 0
  }
}

/** Twice the area of the triangle: positive when (x, y) lies left of the line from (x0, y0) to (x1, y1). */
function side(x0: number, y0: number, x1: number, y1: number, x: number, y: number): number {
  return (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)
}
