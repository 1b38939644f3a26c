import { SKILLS } from '../../domain/tasks/skills.ts'
import { ago } from '../app/ago.ts'
import { Footer } from '../app/footer.tsx'
import { Header } from '../app/header.tsx'
import { GoButton } from '../places/go-button.tsx'
import { ShareButton } from '../places/share.tsx'
import { Icon } from '../ui/icon.tsx'
import { BookProvider, useBook } from './book-context.ts'
import { Returned } from './card.tsx'
import { ClaimActs } from './claim-acts.tsx'
import { LiveNote } from './live-note.tsx'
import { KindPicture, TaskMark } from './mark.tsx'
import type { TaskItem, TaskPage } from './page.ts'
import { SaidBar } from './said-bar.tsx'
import { stateWords, windowWords } from './state-words.ts'
import { lookOf } from './task.ts'
import { useTaskBook } from './use-book.ts'
import { WalkHere } from './walk-here.tsx'
import { useTaskWords } from './words.ts'

/** A task on a page of its own: to share with who helps, to print, to finish. */
export function TaskView({ page }: { page: TaskPage }) {
  const opened = { community: page.community, me: page.me, tasks: [page.task], now: page.now }
  const { book, live } = useTaskBook(opened, null)
  const t = useTaskWords()
  const task = book.tasks.value.get(page.task.no) ?? page.task
  return (
    <BookProvider value={book}>
      <div class="plain-page task-page">
        <Header community={page.community} />
        <main class="plain-body" id="content">
          <a class="to-list" href={`/c/${page.community.slug}/tasks`}>
            {t.acts.toList}
          </a>
          <TaskHead task={task} />
          <LiveNote live={live?.model ?? null} />
          <div class="task task-alone" data-no={task.no}>
            <ClaimActs task={task} />
          </div>
          <TaskFacts task={task} walk={page.walkMinutes} />
          <p class="detail-acts">
            <GoButton at={task.at} name={task.title} />
            <ShareButton path={`/t/${task.no}`} title={task.title} />
            <button class="button needs-script" type="button" onClick={() => print()}>
              <Icon name="print" /> {t.acts.print}
            </button>
          </p>
        </main>
        <SaidBar />
        <Footer community={page.community} />
      </div>
    </BookProvider>
  )
}

function TaskHead({ task }: { task: TaskItem }) {
  const { now, lang, community } = useBook()
  const t = useTaskWords()
  const reading = { now: now.value, lang, timeZone: community.time_zone }
  return (
    <div class="facts">
      <div class="facts-head">
        <TaskMark look={lookOf(task, now.value)} />
        <div>
          <h1 class="detail-name">{task.title}</h1>
          <p class="quiet task-kind">
            <KindPicture kind={task.kind} /> {t.kinds[task.kind]} · {t.no(task.no)}
          </p>
        </div>
      </div>
      <p class="task-state">{stateWords(task, reading)}</p>
      <Returned task={task} />
      {task.note ? <p class="task-note">{task.note}</p> : null}
    </div>
  )
}

function TaskFacts({ task, walk }: { task: TaskItem; walk: number | null }) {
  const { now, lang, community } = useBook()
  const t = useTaskWords()
  const reading = { now: now.value, lang, timeZone: community.time_zone }
  const [lng, lat] = task.at
  const minutes = walk && Math.max(1, Math.ceil(walk))
  return (
    <dl class="facts-list">
      <div class="fact">
        <dt>{t.facts.where}</dt>
        <dd class="task-where">
          <a href={`/c/${community.slug}#17/${lat.toFixed(5)}/${lng.toFixed(5)}`}>{t.facts.map}</a>
          {minutes ? <span>{t.facts.fromCentre(minutes)}</span> : null}
          <WalkHere at={task.at} />
        </dd>
      </div>
      <Fact term={t.facts.until} is={windowWords(task, reading)} />
      <Fact term={t.facts.takes} is={t.minutes(task.expected_minutes)} />
      <Fact term={t.facts.people} is={task.seats > 1 ? t.facts.two : t.facts.one} />
      <Fact term={t.facts.proof} is={t.proofs[task.proof]} />
      {task.skills.length > 0 ? (
        <Fact
          term={t.facts.skills}
          is={task.skills.map((skill) => SKILLS[skill][lang]).join(t.comma)}
        />
      ) : null}
      <Fact
        term={t.facts.who}
        is={task.claims.map(({ by }) => by).join(t.comma) || t.facts.nobody}
      />
      <Fact
        term={t.facts.posted}
        is={`${task.posted_by} · ${ago(task.posted_at, now.value, lang)}`}
      />
    </dl>
  )
}

function Fact({ term, is }: { term: string; is: string }) {
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd>{is}</dd>
    </div>
  )
}
