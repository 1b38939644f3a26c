import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { News } from '../../domain/live/wire.ts'
import type { Frame } from '../app/page.ts'
import type { CrewReach } from '../lifecircle/protocol.ts'
import type { LiveModel } from '../live/model.ts'
import type { WallFigures, WallPage } from './page.ts'
import { FAMILIES_ON_WALL } from './tell.ts'

/** As many lines as are read in passing. */
const LINES = 5

/** What the wall shows. On the server, and until its script runs, only what came with the page. */
export interface WallModel {
  readonly page: WallPage
  readonly frame: Frame
  /** by the server's clock */
  readonly now: Signal<number>
  readonly figures: Signal<WallFigures>
  readonly live: Signal<LiveModel | null>
  readonly reach: Signal<ReadonlySignal<CrewReach | null> | null>
  readonly map: Signal<'coming' | 'ready' | 'failed'>
  readonly onDuty: ReadonlySignal<number>
  readonly lines: ReadonlySignal<readonly News[]>
}

export function createWall(page: WallPage, frame: Frame): WallModel {
  const live = signal<LiveModel | null>(null)
  const figures = signal(page.figures)
  return {
    page,
    frame,
    now: signal(frame.now),
    figures,
    live,
    reach: signal(null),
    map: signal('coming'),
    onDuty: computed(() => {
      const told = live.value?.state.value === 'live' ? live.value.figures.value : null
      return told?.onDuty ?? figures.value.on_duty
    }),
    lines: computed(() => newest([...(live.value?.news.value ?? []), ...page.news])),
  }
}

function newest(news: readonly News[]): News[] {
  const once = new Map(news.filter(isForWall).map((row) => [row.seq, row]))
  return [...once.values()].sort((a, b) => b.seq - a.seq).slice(0, LINES)
}

const isForWall = ({ kind }: News): boolean =>
  FAMILIES_ON_WALL.some((family) => kind.startsWith(`${family}.`))
