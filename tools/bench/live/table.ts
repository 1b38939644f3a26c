import type { LiveBench } from './bench.ts'
import type { LoadFigures } from './load.ts'

const DELIVERED = 0.999
const P99_MS = 260
const BYTES = 8
const CPU_SHARE = 1 / 5
const STORM_MS = 3000

/** The outcome of the bench as lines for people, each figure beside its target. */
export function liveTable({ room, ws, naive, deaf, ramps, storm }: LiveBench): string {
  const share = room.serverCpu / naive.serverCpu
  return [
    columns('', 'delivered', 'p50', 'p99', 'B a position', 'server CPU', 'memory', 'generator'),
    loadLine(`the room, ${room.movers} × ${room.watchers}`, room),
    loadLine('a plain ws server', ws),
    loadLine('one message a position', naive),
    '',
    against('delivered', percent(room.delivered), '≥ 99.9 %', room.delivered >= DELIVERED),
    against('p99', `${room.p99Ms.toFixed(0)} ms`, `≤ ${P99_MS} ms`, room.p99Ms <= P99_MS),
    against(
      'bytes a position',
      room.bytesAPosition.toFixed(2),
      '≤ 8',
      room.bytesAPosition <= BYTES,
    ),
    against('CPU beside one message a position', share.toFixed(2), '≤ 0.20', share <= CPU_SHARE),
    `  of which for hearing the movers alone ${(deaf.serverCpu / naive.serverCpu).toFixed(2)}: a room that does nothing takes ${(100 * deaf.serverCpu).toFixed(1)} %`,
    '',
    ...ramps.map((each) => loadLine(`${each.movers} movers × ${each.watchers} watchers`, each)),
    '',
    against(
      `${storm.sockets} come back`,
      `${storm.backMs.toFixed(0)} ms, ${storm.failed} failed, ${storm.wrong} misinformed`,
      `≤ ${STORM_MS} ms, none`,
      storm.backMs <= STORM_MS && storm.failed + storm.wrong === 0,
    ),
  ].join('\n')
}

/** One measure as a line. */
export const loadLine = (name: string, figures: LoadFigures) =>
  columns(
    name,
    percent(figures.delivered),
    `${figures.p50Ms.toFixed(0)} ms`,
    `${figures.p99Ms.toFixed(0)} ms`,
    figures.bytesAPosition.toFixed(2),
    `${(100 * figures.serverCpu).toFixed(0)} %`,
    `${figures.serverMb.toFixed(0)} MB`,
    `${(100 * figures.generatorCpu).toFixed(0)} %`,
  ) + (figures.closed > 0 ? `   ${figures.closed} closed` : '')

const against = (what: string, is: string, target: string, met: boolean) =>
  `${what.padEnd(36)}${is.padStart(36)}   ${target} ${met ? '✓' : '✗'}`

const percent = (share: number) => `${(100 * share).toFixed(2)} %`

const columns = (first: string, ...rest: string[]) =>
  first.padEnd(34) + rest.map((cell) => cell.padStart(13)).join('')
