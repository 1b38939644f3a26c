import { useEffect, useRef } from 'preact/hooks'
import { KindPicture, TaskMark } from '../tasks/mark.tsx'
import type { TaskItem } from '../tasks/page.ts'
import { stateWords } from '../tasks/state-words.ts'
import { lookOf } from '../tasks/task.ts'
import { useTaskWords } from '../tasks/words.ts'
import { Details } from './details.tsx'
import { type Desk, toggleOpen } from './model.ts'
import { tabOf } from './tabs.tsx'
import { useDeskWords } from './words.ts'

/** The tasks of a heap; keys and pointer choose one, and its details open below it. */
export function Queue({ desk }: { desk: Desk }) {
  const t = useDeskWords()
  const rows = desk.rows.value
  return (
    <div class="queue" id="queue" role="tabpanel" aria-labelledby={tabOf(desk.heap.value)}>
      {rows.length === 0 ? (
        <div class="empty" role="status">
          <h2>{t.none[desk.heap.value]}</h2>
          <p class="empty-acts">
            <button class="button" type="button" onClick={() => (desk.panel.value = 'form')}>
              {t.post}
            </button>
          </p>
        </div>
      ) : null}
      <ul>
        {rows.map((task) => (
          <QueueRow key={task.no} desk={desk} task={task} />
        ))}
      </ul>
    </div>
  )
}

function QueueRow({ desk, task }: { desk: Desk; task: TaskItem }) {
  const { book } = desk
  const t = useTaskWords()
  const line = useRef<HTMLButtonElement>(null)
  const selected = desk.selected.value === task.no
  const opened = desk.opened.value === task.no
  const now = book.now.value
  useEffect(() => {
    if (!selected) return
    // Keys move the focus along; a touch of the map must not scroll the page away from it.
    if (line.current?.closest('.queue')?.contains(document.activeElement)) line.current.focus()
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <li class="queue-row" data-no={task.no} data-selected={selected}>
      <button
        ref={line}
        class="queue-line"
        type="button"
        aria-expanded={opened}
        aria-current={selected ? 'true' : undefined}
        onFocus={() => (desk.selected.value = task.no)}
        onClick={() => toggleOpen(desk, task.no)}
      >
        <TaskMark look={lookOf(task, now)} />
        <span class="queue-words">
          <b>{task.title}</b>
          <small>
            <KindPicture kind={task.kind} /> {t.kinds[task.kind]} · {t.no(task.no)}
          </small>
          <small>
            {stateWords(task, { now, lang: book.lang, timeZone: book.community.time_zone })}
          </small>
        </span>
      </button>
      {opened ? <Details desk={desk} task={task} /> : null}
    </li>
  )
}
