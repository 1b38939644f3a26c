import { basename } from 'node:path'
import type { Agreement } from './agreement.ts'
import type { CircleBench, Measure } from './circle.ts'

const WRONG_TARGET = 0.002

/** The outcome of a bench as lines for people, each ratio beside its target. */
export function table(bench: CircleBench): string {
  return [
    `${basename(bench.file)}: ${bench.streetKm.toFixed(0)} km of streets, ${bench.nodes} nodes, ` +
      `${bench.edges} edges, ${bench.walls} walls; graph ${(bench.graphBytes / 1000).toFixed(0)} kB, ` +
      `first circle after ${bench.firstCircleMs.toFixed(0)} ms, ` +
      `three areas ${(bench.circleTextBytes / 1000).toFixed(0)} kB of text`,
    '',
    columns('', 'ours p50', 'p95', 'Valhalla p50', 'p95', 'ratio', 'target'),
    ...bench.measures.map(measureLine),
    '',
    columns('wrong by over a minute', 'ours in', 'out', 'Valhalla in', 'out', 'ours', 'target'),
    ...bench.wrong.map(({ minutes, ours, valhalla }) =>
      columns(
        `${minutes} min, of ${ours.points} points`,
        `${ours.wronglyInside}`,
        `${ours.wronglyOutside}`,
        valhalla ? `${valhalla.wronglyInside}` : '–',
        valhalla ? `${valhalla.wronglyOutside}` : '–',
        percent(wrongShare(ours)),
        `≤ ${percent(WRONG_TARGET)} ${wrongShare(ours) <= WRONG_TARGET ? '✓' : '✗'}`,
      ),
    ),
    ...(bench.valhallaMissing ? ['', `without Valhalla: ${bench.valhallaMissing}`] : []),
  ].join('\n')
}

function measureLine({ name, unit, ours, valhalla, target }: Measure): string {
  const time = (value: number) => `${value.toFixed(value < 10 ? 3 : 1)} ${unit}`
  const ratio = valhalla && ours.p50 / valhalla.p50
  return columns(
    name,
    time(ours.p50),
    time(ours.p95),
    valhalla ? time(valhalla.p50) : '',
    valhalla ? time(valhalla.p95) : '',
    ratio ? `1/${(1 / ratio).toFixed(1)}` : '',
    ratio && target ? `≤ 1/${1 / target} ${ratio <= target ? '✓' : '✗'}` : '',
  )
}

const wrongShare = ({ points, wronglyInside, wronglyOutside }: Agreement) =>
  (wronglyInside + wronglyOutside) / points

const percent = (share: number) => `${(100 * share).toFixed(2)} %`

const columns = (first: string, ...rest: string[]) =>
  first.padEnd(28) + rest.map((cell) => cell.padStart(14)).join('')
