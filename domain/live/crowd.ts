import type { Cell } from './cells.ts'
import type { GridPoint } from './grid.ts'

/** Nobody is told of in a cell with fewer than this. */
export const LEAST_CROWD = 3

const GRID_BITS = 16

/**
 * Counts people in cells so that each cell that is told holds at least {@link LEAST_CROWD} of them: who
 * is nearly alone in a small square is counted with the others alone in the square around it, and so on.
 * Every person counts in exactly one cell, so that nothing follows from a difference. Those who are
 * left in the end are a count of the whole community, which says no more than how many are on duty.
 *
 * @param deepest the level of the smallest squares, see `deepestLevel`
 */
export function crowd(people: readonly GridPoint[], deepest: number): Cell[] {
  const { cells, alone } = gather(people, ALL, deepest)
  return alone > 0 ? [...cells, { ...ALL, count: alone }] : cells
}

type Square = Omit<Cell, 'count'>

const ALL: Square = { level: 0, column: 0, row: 0 }

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
  const alone = quarters.reduce((sum, quarter) => sum + quarter.alone, 0)
  if (alone < LEAST_CROWD) return { cells, alone }
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
