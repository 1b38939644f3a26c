import { UNDO_MS } from '../../domain/tasks/task.ts'
import { ActButton } from './act-button.tsx'
import { undoLast } from './acts.ts'
import { useBook } from './book-context.ts'
import { useTaskWords } from './words.ts'

/** What was last done, and for ten seconds the way back. */
export function SaidBar() {
  const { said, now, acting } = useBook()
  const book = useBook()
  const t = useTaskWords()
  const last = said.value
  const secondsLeft = last?.undo ? secondsTo(last.undo.until, now.value) : 0
  const undoing = last !== null && acting.value.get(last.no) === 'undo'
  return (
    <div class="said" data-shown={last !== null}>
      <p role="status">{last?.text}</p>
      {last?.undo && (secondsLeft > 0 || undoing) ? (
        <ActButton
          label={
            <>
              {t.acts.undo} <span aria-hidden="true">{secondsLeft}</span>
            </>
          }
          busy={undoing ? t.acts.undoing : null}
          press={() => undoLast(book)}
        />
      ) : null}
    </div>
  )
}

// The last tick of the clock may be a second old.
const secondsTo = (until: number, now: number): number =>
  Math.min(UNDO_MS / 1000, Math.ceil((until - now) / 1000))
