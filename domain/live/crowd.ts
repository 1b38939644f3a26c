import type { Cell } from './cells.ts'
import type { GridPoint } from './grid.ts'

/** Nobody is told of in a cell with fewer than this. */
export const LEAST_CROWD = 3

const GRID_BITS = 16

/**
 * Counts people in cells so that each cell that is told holds at least {@link LEAST_CROWD} of them:
 * who is alone in a small square is counted in the larger one around it, with the smallest crowd
 * beside when they are still too few. Every person counts in exactly one cell, so that nothing
 * follows from a difference. Fewer than that in all are one count of the whole community, which
 * says no more than how many are on duty.
 *
 * @param deepest the level of the smallest squares, see `deepestLevel`
 */
export function crowd(people: readonly GridPoint[], deepest: number): Cell[] {
  const { cells, alone } = gather(people, { level: 0, column: 0, row: 0 }, deepest)
  return alone > 0 ? [{ level: 0, column: 0, row: 0, count: alone }] : cells
}

type Square = Omit<Cell, 'count'>

interface Gathered {
  readonly cells: Cell[]
  /** in the square, and too few to be told there */
  readonly alone: number
}

function gather(people: readonly GridPoint[], square: Square, deepest: number): Gathered {
  if (people.length < LEAST_CROWD) return { cells: [], alone: people.length }
  if (square.level === deepest) return { cells: [{ ...square, count: people.length }], alone: 0 }
  const quarters = quartered(people, square).map(([quarter, those]) =>
    gather(those, quarter, deepest),
  )
  const cells = quarters.flatMap((quarter) => quarter.cells)
  let alone = quarters.reduce((sum, quarter) => sum + quarter.alone, 0)
  if (alone === 0) return { cells, alone }
  cells.sort((a, b) => b.count - a.count)
  while (alone < LEAST_CROWD) alone += cells.pop()?.count ?? 0
  return { cells: [...cells, { ...square, count: alone }], alone: 0 }
}

function quartered(
  people: readonly GridPoint[],
  { level, column, row }: Square,
): [Square, GridPoint[]][] {
  const shift = GRID_BITS - level - 1
  const quarters = [0, 1, 2, 3].map((q): [Square, GridPoint[]] => [
    { level: level + 1, column: 2 * column + (q & 1), row: 2 * row + (q >> 1) },
    [],
  ])
  for (const point of people) {
    quarters[((point.x >> shift) & 1) | (((point.y >> shift) & 1) << 1)][1].push(point)
  }
  return quarters
}
