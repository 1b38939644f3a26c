import { useSignal } from '@preact/signals'
import { RETURN_REASONS } from '../../domain/tasks/task.ts'
import { ago } from '../app/ago.ts'
import { ActButton } from '../tasks/act-button.tsx'
import { cancelTask, releaseClaim } from '../tasks/acts.ts'
import { RefusedNote } from '../tasks/claim-acts.tsx'
import type { ClaimItem, TaskItem } from '../tasks/page.ts'
import { windowWords } from '../tasks/state-words.ts'
import { useTaskWords } from '../tasks/words.ts'
import { Asked } from './asked.tsx'
import { sendBack, vouch } from './decide.ts'
import type { Desk } from './model.ts'
import { Photo } from './photo.tsx'
import { useDeskWords } from './words.ts'

interface DetailsProps {
  readonly desk: Desk
  readonly task: TaskItem
}

/** All of a task, who holds it, what they sent, and what the desk can do about it. */
export function Details({ desk, task }: DetailsProps) {
  const { now, lang, community } = desk.book
  const t = useDeskWords()
  const tasks = useTaskWords()
  const reading = { now: now.value, lang, timeZone: community.time_zone }
  const about = [
    tasks.minutes(task.expected_minutes),
    windowWords(task, reading),
    task.seats > 1 ? tasks.twoPeople : null,
    tasks.proofs[task.proof],
    `${task.posted_by} ${ago(task.posted_at, now.value, lang)}`,
  ]
  return (
    <div class="details">
      {task.note ? <p class="task-note">{task.note}</p> : null}
      <p class="quiet">{about.filter(Boolean).join(' · ')}</p>
      {task.claims.map((claim) => (
        <Held key={claim.id} desk={desk} task={task} claim={claim} />
      ))}
      <p class="details-acts">
        {task.can.includes('cancel') ? <Cancel desk={desk} task={task} /> : null}
        <a class="button" data-weight="plain" href={`/t/${task.no}`}>
          {t.row.page}
        </a>
      </p>
      <RefusedNote no={task.no} />
    </div>
  )
}

function Held({ desk, task, claim }: DetailsProps & { claim: ClaimItem }) {
  const t = useDeskWords()
  const acting = desk.book.acting.value.get(task.no)
  const { can } = claim
  return (
    <div class="held">
      {claim.photo ? <Photo src={claim.photo} alt={t.row.photoOf(claim.by)} /> : null}
      <p>
        <b>{claim.by}</b>
        {claim.extended ? <span class="quiet"> · {t.row.extended}</span> : null}
      </p>
      <p class="details-acts">
        {can.includes('verify') ? (
          <ActButton
            label={t.row.verify}
            busy={acting === 'verify' ? t.row.verifying : null}
            weight="primary"
            press={() => vouch(desk, task, claim)}
          />
        ) : null}
        {can.includes('return') ? (
          <ActButton
            label={t.row.giveBack}
            busy={acting === 'return' ? t.row.giving : null}
            press={() => (desk.returning.value = task.no)}
          />
        ) : null}
        {can.includes('release') ? (
          <ActButton
            label={t.row.release}
            busy={acting === 'release' ? t.row.releasing : null}
            press={() => releaseClaim(desk.book, task, claim)}
          />
        ) : null}
      </p>
      {desk.returning.value === task.no && can.includes('return') ? (
        <Reasons desk={desk} task={task} claim={claim} />
      ) : null}
    </div>
  )
}

function Reasons({ desk, task, claim }: DetailsProps & { claim: ClaimItem }) {
  const t = useDeskWords()
  return (
    <Asked legend={t.row.why}>
      {RETURN_REASONS.map((because) => (
        <button
          key={because}
          class="button"
          type="button"
          onClick={() => sendBack(desk, task, claim, because)}
        >
          {t.reasons[because]}
        </button>
      ))}
    </Asked>
  )
}

/** Asks once more: who holds the task loses it. */
function Cancel({ desk, task }: DetailsProps) {
  const t = useDeskWords()
  const asking = useSignal(false)
  const busy = desk.book.acting.value.get(task.no) === 'cancel'
  if (!asking.value) {
    return <ActButton label={t.row.cancel} press={() => (asking.value = true)} />
  }
  return (
    <>
      <ActButton
        label={t.row.cancelSure}
        busy={busy ? t.row.cancelling : null}
        press={() => cancelTask(desk.book, task)}
      />
      <ActButton label={t.row.keep} weight="plain" press={() => (asking.value = false)} />
    </>
  )
}
