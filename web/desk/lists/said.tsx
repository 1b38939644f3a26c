import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { type Bringing, undo } from './model.ts'
import { useListsWords } from './words.ts'

/** What was done last, and of what was written the way back. */
export function Said({ model }: { model: Bringing }) {
  const t = useListsWords()
  const done = model.done.value
  const isUndoing = model.busy.value === 'undoing'
  return (
    <div class="people-said">
      <p role="status">{isUndoing ? t.undoing : sentenceOf(model, t)}</p>
      {done?.is === 'written' ? <UndoButton model={model} list={done.list} /> : null}
    </div>
  )
}

function sentenceOf({ done: { value: done } }: Bringing, t: ReturnType<typeof useListsWords>) {
  if (!done) return null
  if (done.is === 'undone') {
    const left = done.left > 0 ? t.left(done.left) : ''
    return `${t.undone(done.removed, done.changed)} ${left}`
  }
  const { added, changed, refused } = done.written
  const says = done.whole ? t.written(added, changed) : t.halfWritten(added, changed)
  return refused > 0 ? `${says} ${t.refusedNow(refused)}` : says
}

export function UndoButton({ model, list }: { model: Bringing; list: string }) {
  const t = useListsWords()
  return (
    <ConfirmButton
      label={t.undo}
      question={t.undoSure}
      yes={t.undoYes}
      no={t.cancel}
      busy={model.busy.value !== null}
      act={() => undo(model, list)}
    />
  )
}
