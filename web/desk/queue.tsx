import { KindPicture, TaskMark } from '../tasks/mark.tsx'
import type { TaskItem } from '../tasks/page.ts'
import { stateWords } from '../tasks/state-words.ts'
import { lookOf } from '../tasks/task.ts'
import { useTaskWords } from '../tasks/words.ts'
import { Details } from './details.tsx'
import { type Desk, toggleOpen } from './model.ts'
import { Row, Rows } from './rows.tsx'
import { useDeskWords } from './words.ts'

/** The tasks of a heap. */
export function Queue({ desk }: { desk: Desk }) {
  const t = useDeskWords()
  const heap = desk.heap.value
  return (
    <Rows
      heap={heap}
      rows={desk.rows.value}
      row={(task) => <TaskRow key={task.no} desk={desk} task={task} />}
      none={t.none[heap]}
      instead={
        <p class="empty-acts">
          <button class="button" type="button" onClick={() => (desk.panel.value = 'form')}>
            {t.post}
          </button>
        </p>
      }
    />
  )
}

function TaskRow({ desk, task }: { desk: Desk; task: TaskItem }) {
  const { book } = desk
  const t = useTaskWords()
  const now = book.now.value
  return (
    <Row
      id={task.no}
      of={desk}
      mark={<TaskMark look={lookOf(task, now)} />}
      details={<Details desk={desk} task={task} />}
      press={() => toggleOpen(desk, task.no)}
    >
      <b>{task.title}</b>
      <small>
        <KindPicture kind={task.kind} /> {t.kinds[task.kind]} · {t.no(task.no)}
      </small>
      <small>
        {stateWords(task, { now, lang: book.lang, timeZone: book.community.time_zone })}
      </small>
    </Row>
  )
}
