import { useFrame } from '../../app/frame.ts'
import { momentWords } from '../../app/moment-words.ts'
import { roleWord } from '../../app/role-words.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import type { MembershipRow } from '../members.ts'
import { tagWords } from '../tag-words.ts'
import { usePeople } from './model.ts'
import { usePeopleWords } from './words.ts'

export function Applications() {
  const t = usePeopleWords()
  const { applied } = usePeople()
  return (
    <section class="people-section">
      <h2>
        {t.applications} <span class="people-count">{applied.value.length}</span>
      </h2>
      {applied.value.length === 0 ? <p>{t.noApplications}</p> : null}
      <ul class="people-list">
        {applied.value.map((row) => (
          <Application key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Application({ row }: { row: MembershipRow }) {
  const t = usePeopleWords()
  const { lang } = useFrame()
  const { page, sender, decide } = usePeople()
  const role = roleWord(row.role, lang)
  const { name } = row.person
  const isOwn = row.person.id === page.me
  return (
    <li class="people-row">
      <p>
        <b>{name}</b> · {role}
        {isOwn ? ` · ${t.you}` : null}
      </p>
      <p class="quiet">
        {[
          t.appliedOn(momentWords(row.applied_at, page.community.time_zone, lang).date),
          tagWords([row.trade, ...row.skills], lang),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isOwn ? null : (
        <p class="people-acts">
          <button
            class="button"
            data-weight="primary"
            type="button"
            disabled={sender.busy.value}
            onClick={() => void decide(row, 'verify', t.verified(name, role))}
          >
            {t.verify}
          </button>
          <ConfirmButton
            label={t.refuse}
            question={t.refuseSure(name)}
            yes={t.refuse}
            no={t.cancel}
            busy={sender.busy.value}
            act={() => void decide(row, 'refuse', t.refused(name))}
          />
        </p>
      )}
    </li>
  )
}
