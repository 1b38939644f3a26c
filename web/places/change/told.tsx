import { useEffect, useRef } from 'preact/hooks'
import { placePath } from '../../app/links.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { again, type Changing } from './model.ts'
import { useChangeWords } from './words.ts'
import type { ChangeWords } from './zh.ts'

/** What came of the last press, to eyes and ears. */
export function Told({ model }: { model: Changing }) {
  const t = useChangeWords()
  const line = useRef<HTMLParagraphElement>(null)
  const told = model.told.value
  useEffect(() => {
    if (told) line.current?.scrollIntoView({ block: 'center' })
  }, [told])
  const isThere = told?.is === 'done' || told?.is === 'added'
  return (
    <div class="change-told" data-any={told !== null}>
      <p role="status" ref={line}>
        {told ? wordsOf(told.is, t) : null}
      </p>
      {told && isThere ? <a href={placePath(told.place)}>{t.see}</a> : null}
      {told && !model.page.place ? (
        <button class="button" type="button" onClick={() => again(model)}>
          {t.another}
        </button>
      ) : null}
      {model.isStale.value ? <p role="alert">{t.stale}</p> : null}
      <RefusalNote refusal={model.sender.refusal.value} sentences={t.refusals} />
    </div>
  )
}

function wordsOf(
  is: 'received' | 'done' | 'added' | 'removed' | 'taken_back',
  t: ChangeWords,
): string {
  if (is === 'removed') return t.remove.done
  return is === 'taken_back' ? t.takenBack : t[is]
}
