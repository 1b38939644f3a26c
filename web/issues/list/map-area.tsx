import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useFrame } from '../../app/frame.ts'
import type { Community, Frame } from '../../app/page.ts'
import type { Reading } from '../telling/moment.ts'
import { nameOf } from '../telling/name.ts'
import { IssueAbout } from './card.tsx'
import { type Board, toggleHeat } from './model.ts'
import { useListWords } from './words.ts'

/** Brings the map's code and puts the board's map into `container`. */
export type OpenBoardMap = (
  container: HTMLElement,
  board: Board,
  at: { readonly community: Community; readonly frame: Frame },
) => Promise<void>

interface MapProps {
  readonly board: Board
  readonly community: Community
  readonly reading: Reading
  readonly openMap: OpenBoardMap | undefined
}

export function BoardMap({ board, community, reading, openMap }: MapProps) {
  const frame = useFrame()
  const t = useListWords()
  const canvas = useRef<HTMLDivElement>(null)
  const state = useSignal<'waiting' | 'coming' | 'ready' | 'failed'>('waiting')
  const view = board.view.value
  useEffect(() => {
    // On a phone the map is behind the list: it comes when it is looked at.
    const inSight = canvas.current?.offsetParent !== null
    if (!openMap || !inSight || state.peek() !== 'waiting') return
    state.value = 'coming'
    openMap(canvas.current as HTMLElement, board, { community, frame }).then(
      () => (state.value = 'ready'),
      (error) => {
        console.warn('the map of reports did not open', error)
        state.value = 'failed'
      },
    )
  }, [view])
  return (
    <section class="map issues-map needs-script" aria-label={t.map} data-state={state.value}>
      <div class="map-canvas" ref={canvas} />
      {state.value === 'ready' ? null : (
        <p class="map-note" role="status">
          {state.value === 'failed' ? t.noMap : t.mapComing}
        </p>
      )}
      <div class="issues-map-tools">
        <button
          class="button"
          type="button"
          aria-pressed={board.heat.value !== null}
          onClick={() => void toggleHeat(board)}
        >
          {board.heat.value ? t.heatOff : t.heatOn}
        </button>
        {board.morePoints.value ? <p class="map-card">{t.moreMarks}</p> : null}
      </div>
      <ChosenCard board={board} reading={reading} />
    </section>
  )
}

/** What was touched on the map, with the way to its page. */
function ChosenCard({ board, reading }: Pick<MapProps, 'board' | 'reading'>) {
  const no = board.chosen.value
  const issue = board.issues.value.find((each) => each.no === no) ?? board.far.value
  if (!issue || issue.no !== no) return null
  return (
    <div class="map-card issues-chosen" role="status">
      <a class="issue-name" href={`/i/${issue.no}`}>
        {nameOf(issue, reading.lang)}
      </a>
      <IssueAbout issue={issue} reading={reading} />
    </div>
  )
}
