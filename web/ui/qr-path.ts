import { encode } from 'uqr'

/** The light edge that scanners need (ISO/IEC 18004), in modules. */
const QUIET = 4

/** A text as a code: its width in modules with the edge, and its dark modules as strokes of an SVG path. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const lines = data.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y + 0.5}h${length}`),
  )
  return { size, path: lines.join('') }
}

function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last && last[0] + last[1] === x) last[1] += 1
    else if (dark) runs.push([x, 1])
  })
  return runs
}
