/** A corner that is less than this off the line between others is none, in units of the picture. */
const TOLERANCE = 0.5

/** As many corners may be left out between two. */
const LONGEST_RUN = 60

/** Path data of flat lines, each ended by `end`: `z` where it is closed. In whole units, which are a tenth of a millimetre in print. */
export const pathOf = (lines: readonly (readonly number[])[], end: string): string =>
  lines.map((line) => stepsOf(corners(line)) + end).join('')

/** The corners that a line needs: its ends, and where it turns. */
function corners(line: readonly number[]): number[] {
  const kept = line.slice(0, 2)
  let last = 0
  for (let i = 4; i < line.length; i += 2) {
    if (i - last <= 2 * LONGEST_RUN && isStraight(line, last, i)) continue
    last = i - 2
    kept.push(line[last], line[last + 1])
  }
  return line.length > 2 ? [...kept, ...line.slice(-2)] : kept
}

function isStraight(line: readonly number[], from: number, to: number): boolean {
  const [dx, dy] = [line[to] - line[from], line[to + 1] - line[from + 1]]
  const length = Math.hypot(dx, dy)
  for (let i = from + 2; i < to; i += 2) {
    const [x, y] = [line[i] - line[from], line[i + 1] - line[from + 1]]
    // Back where it began, a line is as far off as its farthest corner.
    const off = length === 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / length
    const along = x * dx + y * dy
    if (off > TOLERANCE || along < 0 || along > length * length) return false
  }
  return true
}

/** From corner to corner by how far it is, which is shorter than where it is. */
function stepsOf(line: readonly number[]): string {
  const [x, y, ...rest] = line.map(Math.round)
  let [atX, atY] = [x, y]
  let steps = ''
  for (let i = 0; i < rest.length; i += 2) {
    const [dx, dy] = [rest[i] - atX, rest[i + 1] - atY]
    steps += `${dx < 0 || i === 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`
    atX = rest[i]
    atY = rest[i + 1]
  }
  return `M${x} ${y}${steps ? `l${steps}` : ''}`
}
