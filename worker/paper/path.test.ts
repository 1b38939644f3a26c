import { describe, expect, it } from 'vitest'
import { pathOf } from './path.ts'

/** The corners of path data, as a browser would walk them. */
const walked = (path: string): number[][] =>
  path
    .split('M')
    .slice(1)
    .map((each) => {
      const [x, y, ...steps] = (each.match(/-?\d+/g) ?? []).map(Number)
      const at = [x, y]
      for (let i = 0; i < steps.length; i += 2)
        at.push((at.at(-2) ?? 0) + steps[i], (at.at(-1) ?? 0) + steps[i + 1])
      return at
    })

describe('path data', () => {
  it('leads from corner to corner, whichever way it turns', () => {
    const lines = [
      [10, 10, 20, 40, 5, 30, 5, 90],
      [-3, 7, 100, -7],
    ]
    expect(walked(pathOf(lines, ''))).toEqual(lines)
  })

  it('ends each line as it is told, and a point is a point', () => {
    expect(pathOf([[1, 2, 9, 2, 9, 9]], 'z')).toBe('M1 2l8 0 0 7z')
    expect(pathOf([[4.4, 5.6]], '')).toBe('M4 6')
    expect(pathOf([], 'z')).toBe('')
  })

  it('leaves out what does not turn, and nothing that does', () => {
    const straight = Array.from({ length: 200 }, (_, i) => [i * 5, 100 + (i % 2) * 0.3]).flat()
    expect(walked(pathOf([straight], ''))[0].length).toBeLessThan(20)
    const there = [0, 0, 50, 0, 100, 0, 50, 0, 0, 0]
    expect(walked(pathOf([there], ''))).toEqual([[0, 0, 100, 0, 0, 0]])
  })

  it('is off the line that it draws by half a unit, and by whole units, at the most', () => {
    const bow = Array.from({ length: 90 }, (_, i) => [
      500 + 300 * Math.cos(i / 15),
      500 + 300 * Math.sin(i / 15),
    ]).flat()
    const [drawn] = walked(pathOf([bow], ''))
    for (let i = 0; i < bow.length; i += 2)
      expect(offLine(drawn, bow[i], bow[i + 1])).toBeLessThanOrEqual(0.5 + Math.SQRT1_2)
  })
})

function offLine(line: readonly number[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay, bx, by] = line.slice(i - 2, i + 2)
    const [dx, dy] = [bx - ax, by - ay]
    const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    nearest = Math.min(nearest, Math.hypot(ax + share * dx - x, ay + share * dy - y))
  }
  return nearest
}
