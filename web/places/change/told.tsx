import { useEffect, useRef } from 'preact/hooks'
import { placePath } from '../../app/links.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { again, type Changing } from './model.ts'
import type { PlaceChangePage } from './page.ts'
import { useChangeWords } from './words.ts'
import type { ChangeWords } from './zh.ts'

/** What came of the last press, to eyes and ears. */
export function Told({ model }: { model: Changing }) {
  const t = useChangeWords()
  const box = useRef<HTMLDivElement>(null)
  const told = model.told.value
  const refusal = model.sender.refusal.value
  useEffect(() => {
    // What was pressed may stand a screen above.
    if (told || refusal) box.current?.scrollIntoView({ block: 'center' })
  }, [told, refusal])
  const isThere = told?.is === 'done' || told?.is === 'added'
  return (
    <div class="change-told" data-any={told !== null} ref={box}>
      <p role="status">{told ? wordsOf(told.is, model.page, t) : null}</p>
      {told && isThere ? <a href={placePath(told.place)}>{t.see}</a> : null}
      {told && !model.page.place ? (
        <button class="button" type="button" onClick={() => again(model)}>
          {t.another}
        </button>
      ) : null}
      {model.isStale.value ? <p role="alert">{t.stale}</p> : null}
      <RefusalNote refusal={refusal} sentences={t.refusals} />
    </div>
  )
}

function wordsOf(
  is: 'received' | 'done' | 'added' | 'removed' | 'taken_back',
  { reviews }: PlaceChangePage,
  t: ChangeWords,
): string {
  if (is === 'removed') return reviews ? t.remove.done : t.remove.doneByMaster
  return is === 'taken_back' ? t.takenBack : t[is]
}
