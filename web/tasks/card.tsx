import { SKILLS } from '../../domain/tasks/skills.ts'
import { useBook } from './book-context.ts'
import { ClaimActs } from './claim-acts.tsx'
import { KindPicture, TaskMark } from './mark.tsx'
import type { TaskItem } from './page.ts'
import { stateWords, windowWords } from './state-words.ts'
import { isHeldByMe, lookOf, myClaim } from './task.ts'
import { useTaskWords } from './words.ts'

/** One task on one card: what, how far, how long, how it stands, and what can be done with it. */
export function TaskCard({ task }: { task: TaskItem }) {
  const book = useBook()
  const now = book.now.value
  const reading = { now, lang: book.lang, timeZone: book.community.time_zone }
  return (
    <li class="task" data-no={task.no} data-mine={isHeldByMe(task, now)}>
      <TaskMark look={lookOf(task, now)} />
      <div class="task-facts">
        <a class="task-title" href={`/t/${task.no}`}>
          {task.title}
        </a>
        <TaskAbout task={task} />
        <p class="task-state">{stateWords(task, reading)}</p>
        {task.until_at === null ? null : <p class="quiet">{windowWords(task, reading)}</p>}
        <Returned task={task} />
      </div>
      <ClaimActs task={task} />
    </li>
  )
}

function TaskAbout({ task }: { task: TaskItem }) {
  const { ways, lang } = useBook()
  const t = useTaskWords()
  const way = ways.value.get(task.no)
  return (
    <p class="task-about">
      <span class="task-kind">
        <KindPicture kind={task.kind} /> {t.kinds[task.kind]}
      </span>
      {way ? <b>{t.walk(Math.max(1, Math.ceil(way.walk)))}</b> : null}
      {typeof way?.detour === 'number' ? <b>{t.detour(Math.round(way.detour))}</b> : null}
      <span>{t.minutes(task.expected_minutes)}</span>
      {task.seats > 1 ? <span>{t.twoPeople}</span> : null}
      {task.proof === 'none' ? null : <span>{t.proofs[task.proof]}</span>}
      {task.skills.map((skill) => (
        <span key={skill}>{SKILLS[skill][lang]}</span>
      ))}
    </p>
  )
}

/** What the community found missing, to who has to complete it. */
export function Returned({ task }: { task: TaskItem }) {
  const t = useTaskWords()
  const mine = myClaim(task)
  if (mine?.state !== 'held' || !mine.returned_because) return null
  return <p class="task-returned">{t.returned[mine.returned_because]}</p>
}
