import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { TASK_KINDS, type TaskKind } from '../../domain/tasks/task.ts'
import { telLink } from '../app/links.ts'
import { useBook } from './book-context.ts'
import { TaskCard } from './card.tsx'
import { useKeptFocus } from './focus.ts'
import { refreshTasks } from './follow.ts'
import { KindPicture } from './mark.tsx'
import type { TaskItem } from './page.ts'
import { sections } from './sections.ts'
import { useTaskWords } from './words.ts'

/** Mine on top, then what is open near me, then what others are on. */
export function TaskList() {
  const book = useBook()
  const t = useTaskWords()
  const kept = useKeptFocus()
  const kind = useSignal<TaskKind | null>(null)
  const skilled = useSignal(false)
  // Read here, so that the focus is looked after whenever a press has changed something.
  book.acting.value
  const { mine, open, others } = sections(book, { kind: kind.value, skilled: skilled.value })
  return (
    <div class="task-list" {...kept}>
      <Section title={t.list.mine} tasks={mine} />
      <Kinds chosen={kind.value} choose={(each) => (kind.value = each)}>
        {book.me.skills.length > 0 ? (
          <button
            class="chip"
            type="button"
            aria-pressed={skilled.value}
            onClick={() => (skilled.value = !skilled.value)}
          >
            {t.list.mySkills}
          </button>
        ) : null}
      </Kinds>
      {open.length > 0 ? (
        <Section title={t.list.near} tasks={open} />
      ) : (
        <NoneOpen
          kind={kind.value}
          all={() => {
            kind.value = null
            skilled.value = false
          }}
        />
      )}
      <Section title={t.list.others} tasks={others} />
    </div>
  )
}

function Section({ title, tasks }: { title: string; tasks: readonly TaskItem[] }) {
  if (tasks.length === 0) return null
  return (
    <section>
      <h2 class="ring-title">{title}</h2>
      <ul>
        {tasks.map((task) => (
          <TaskCard key={task.no} task={task} />
        ))}
      </ul>
    </section>
  )
}

interface KindsProps {
  readonly chosen: TaskKind | null
  choose(kind: TaskKind | null): void
  readonly children: ComponentChildren
}

function Kinds({ chosen, choose, children }: KindsProps) {
  const t = useTaskWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around chips
    <div class="task-kinds needs-script" role="group" aria-label={t.list.filter}>
      {TASK_KINDS.map((kind) => (
        <button
          key={kind}
          class="chip"
          type="button"
          aria-pressed={chosen === kind}
          onClick={() => choose(chosen === kind ? null : kind)}
        >
          <KindPicture kind={kind} /> {t.kinds[kind]}
        </button>
      ))}
      {children}
    </div>
  )
}

/** Says why there is nothing, and offers a way out. */
function NoneOpen({ kind, all }: { kind: TaskKind | null; all(): void }) {
  const book = useBook()
  const t = useTaskWords()
  const { phone, slug } = book.community
  const failed = book.loading.value === 'failed'
  return (
    <div class="empty" role="status">
      <h2>{failed ? t.list.failed : kind ? t.list.noneOfKind(t.kinds[kind]) : t.list.none}</h2>
      {failed ? null : <p class="quiet">{t.list.noneHint}</p>}
      <p class="empty-acts">
        {failed ? (
          <button class="button" type="button" onClick={() => refreshTasks(book)}>
            {t.acts.retry}
          </button>
        ) : null}
        {kind ? (
          <button class="button" type="button" onClick={all}>
            {t.list.seeAll}
          </button>
        ) : null}
        {book.me.may.includes('duty') ? (
          <a class="button" href={`/c/${slug}/rider`}>
            {t.list.onDuty}
          </a>
        ) : null}
        {phone ? (
          <a class="button" href={telLink(phone)}>
            {t.list.call} {phone}
          </a>
        ) : null}
      </p>
    </div>
  )
}
