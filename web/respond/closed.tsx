import { useEffect, useRef } from 'preact/hooks'
import type { Assignment, Closed, RespondStep } from './page.ts'
import { useRespondWords } from './words.ts'

interface ClosedProps {
  readonly opens: Assignment | Closed
  /** of the report that it was for */
  readonly no: number | null
  readonly done: RespondStep | null
}

/** A link that opens nothing (any more): why, and what one can still see. */
export function ClosedNote({ opens, no, done }: ClosedProps) {
  const t = useRespondWords()
  const because = typeof opens === 'string' ? opens : 'unknown_link'
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone.
  useEffect(() => {
    if (done !== null) title.current?.focus()
  }, [done])
  return (
    <div class="empty respond-closed" role="status">
      {done !== null && no !== null ? <p class="respond-done">{t.done[done](no)}</p> : null}
      <h1 ref={title} tabIndex={-1}>
        {t.closed[because]}
      </h1>
      <p>{done === null ? t.closedText[because] : t.thanks}</p>
      {no === null ? null : (
        <p class="empty-acts">
          <a class="button" data-weight="primary" href={`/i/${no}`}>
            {t.seeStory(no)}
          </a>
        </p>
      )}
    </div>
  )
}
