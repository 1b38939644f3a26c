import { useTick } from '../app/use-now.ts'
import { type CompoundModel, unsay } from './model.ts'
import { useCompoundWords } from './words.ts'

/** What was said last, and for ten seconds the way back; it is read aloud where somebody listens. */
export function SaidNote({ model }: { model: CompoundModel }) {
  const t = useCompoundWords()
  const now = useTick()
  const said = model.said.value
  const last = said && said.until > now ? said : null
  const left = last?.undoUntil ? Math.ceil((last.undoUntil - now) / 1000) : 0
  return (
    <div class="told-said">
      <p role="status">{last ? t[last.what] : ''}</p>
      {left > 0 ? (
        <button
          class="button"
          type="button"
          disabled={model.busy.value !== null}
          onClick={() => unsay(model)}
        >
          {t.undo} <span aria-hidden="true">{Math.min(10, left)}</span>
        </button>
      ) : null}
    </div>
  )
}
