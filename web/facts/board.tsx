import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { useFrame } from '../app/frame.ts'
import { useTick } from '../app/use-now.ts'
import { neediest } from './lines.ts'
import { type BoardModel, boardOf, followWords, refresh, unsay } from './model.ts'
import type { BoardProps } from './slot.tsx'
import { Thing } from './thing.tsx'
import { WallPoster } from './wall-poster.tsx'
import { useFactWords } from './words.ts'

/** On the road. */
const FEW = 2

/** What there is at a place, each with the buttons of whoever stands before it. */
export function Board({ place, community, few }: BoardProps) {
  const model = useBoard(place)
  const t = useFactWords()
  const now = useTick()
  const isWhole = useSignal(few === undefined)
  const all = model.lines.value
  const shown = isWhole.value ? all : neediest(all, few?.wanted ?? []).slice(0, FEW)
  return (
    <section class="board" aria-label={t.heading}>
      <BoardNotes model={model} />
      <ul class="things">
        {shown.map((line) => (
          <Thing key={line.id} model={model} line={line} now={now} />
        ))}
      </ul>
      {shown.length < all.length ? (
        <button class="button" type="button" onClick={() => (isWhole.value = true)}>
          {t.all(all.length)}
        </button>
      ) : null}
      <SaidNote model={model} now={now} />
      {model.isKeeper.value && few === undefined ? (
        <WallPoster place={place} community={community} />
      ) : null}
    </section>
  )
}

/** A board that is read anew when it comes into sight, and sends what waits. */
function useBoard(place: BoardProps['place']): BoardModel {
  const model = useMemo(() => boardOf(place), [place.id])
  useEffect(() => {
    void refresh(model)
    return followWords(model)
  }, [model])
  return model
}

function BoardNotes({ model }: { model: BoardModel }) {
  const t = useFactWords()
  return (
    <>
      <p class="quiet">{model.code === null ? t.why : t.byCode}</p>
      {model.isStale.value ? <p class="quiet">{t.offline}</p> : null}
    </>
  )
}

/** What was said last, and for ten seconds the way back; it is read aloud where somebody listens. */
function SaidNote({ model, now }: { model: BoardModel; now: number }) {
  const t = useFactWords()
  const { lang } = useFrame()
  const { said, waiting, busy } = model
  const last = said.value
  const left = last?.undoUntil ? Math.ceil((last.undoUntil - now) / 1000) : 0
  return (
    <div class="board-said" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <p role="status">{last ? t[last.what] : ''}</p>
      {left > 0 ? (
        <button
          class="button"
          type="button"
          disabled={busy.value !== null}
          onClick={() => unsay(model)}
        >
          {t.undo} <span aria-hidden="true">{Math.min(10, left)}</span>
        </button>
      ) : null}
      {waiting.value > 0 ? <p class="banner">{t.waiting(waiting.value)}</p> : null}
    </div>
  )
}
