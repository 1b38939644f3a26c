import { useSignal } from '@preact/signals'
import { SKILLS } from '../../domain/tasks/skills.ts'
import { MOST_CLAIMS } from '../../domain/tasks/task.ts'
import { placePath } from '../app/links.ts'
import { ActButton } from './act-button.tsx'
import { claimTask, completeClaim, extendClaim, releaseClaim } from './acts.ts'
import type { TaskBook } from './book.ts'
import { useBook } from './book-context.ts'
import { goToTask } from './focus.ts'
import type { ClaimItem, TaskItem } from './page.ts'
import { ProofPanel } from './proof.tsx'
import { refusedWords } from './refusals.ts'
import { isHeldByMe, myClaim, stateOf } from './task.ts'
import { useTaskWords } from './words.ts'

/** What one who helps can do with a task: claim it, or finish what is theirs. */
export function ClaimActs({ task }: { task: TaskItem }) {
  const book = useBook()
  const mine = myClaim(task)
  const held = isHeldByMe(task, book.now.value) && mine
  return (
    <div class="task-acts">
      <RefusedNote no={task.no} />
      {held ? <HeldActs task={task} claim={held} /> : <ClaimButton task={task} />}
    </div>
  )
}

function ClaimButton({ task }: { task: TaskItem }) {
  const book = useBook()
  const t = useTaskWords()
  const next = book.refused.value.get(task.no)?.next
  // The button that lost the race leads on: who pressed it keeps the focus.
  if (next) {
    return <ActButton label={t.acts.see} weight="primary" press={() => goToTask(next)} />
  }
  const acting = book.acting.value.get(task.no)
  const open = stateOf(task, book.now.value) === 'open'
  const missing = task.skills.filter((skill) => !book.me.skills.includes(skill))
  if (open && book.me.may.includes('duty') && missing.length > 0) {
    const skills = missing.map((skill) => SKILLS[skill][book.lang]).join(t.comma)
    return <p class="quiet">{t.asksFor(skills)}</p>
  }
  if (open && book.me.may.includes('duty') && handsFull(book)) {
    return <p class="quiet">{t.refusals.too_many_claims}</p>
  }
  if (!(open && task.can.includes('claim')) && acting !== 'claim') return null
  return (
    <ActButton
      label={t.acts.claim}
      busy={acting === 'claim' ? t.acts.claiming : null}
      weight="primary"
      press={() => claimTask(book, task)}
    />
  )
}

/** One more would be refused. */
const handsFull = ({ list, now }: TaskBook): boolean =>
  list.value.filter((task) => isHeldByMe(task, now.value)).length >= MOST_CLAIMS

function HeldActs({ task, claim }: { task: TaskItem; claim: ClaimItem }) {
  const book = useBook()
  const t = useTaskWords()
  const proving = useSignal(false)
  const acting = book.acting.value.get(task.no)
  const isPutOff = book.waiting.value.some(({ no }) => no === task.no)
  const finish = () => {
    if (task.proof === 'none') void completeClaim(book, task, claim, {})
    else proving.value = true
  }
  if (isPutOff) return <p class="quiet">{t.said.queued}</p>
  if (proving.value) {
    return <ProofPanel task={task} claim={claim} close={() => (proving.value = false)} />
  }
  return (
    <>
      {isSaidThere(task) ? (
        <a class="button" data-weight="primary" href={placePath(task.place_id)}>
          {t.acts.sayThere}
        </a>
      ) : (
        <ActButton
          label={t.acts.done}
          busy={acting === 'complete' ? t.acts.sending : null}
          weight="primary"
          press={finish}
        />
      )}
      {claim.can.includes('extend') ? (
        <ActButton
          label={t.acts.extend}
          busy={acting === 'extend' ? t.acts.extending : null}
          press={() => extendClaim(book, task, claim)}
        />
      ) : null}
      <ActButton
        label={book.me.rides ? t.acts.releaseRider : t.acts.release}
        busy={acting === 'release' ? t.acts.releasing : null}
        press={() => releaseClaim(book, task, claim)}
      />
    </>
  )
}

/** Whether looking is done by saying at the place what one sees. */
const isSaidThere = (task: TaskItem): task is TaskItem & { place_id: string } =>
  task.source.kind === 'fact' && task.place_id !== null

/** Stands there empty, so that what is put into it is announced. */
export function RefusedNote({ no }: { no: number }) {
  const { refused, now, lang } = useBook()
  const why = refused.value.get(no)
  return (
    <p class="task-refused" role="status">
      {why ? refusedWords(why, now.value, lang) : null}
    </p>
  )
}
