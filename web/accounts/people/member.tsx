import { useSignal } from '@preact/signals'
import { useFrame } from '../../app/frame.ts'
import { roleWord } from '../../app/role-words.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import type { MembershipRow } from '../members.ts'
import { SkillPicker } from '../skill-picker.tsx'
import { tagWords } from '../tag-words.ts'
import { TradePicker } from '../trade-picker.tsx'
import { usePeople } from './model.ts'
import { usePeopleWords } from './words.ts'

export function Member({ row }: { row: MembershipRow }) {
  const t = usePeopleWords()
  const { lang } = useFrame()
  const { page, sender, revoke } = usePeople()
  const editing = useSignal(false)
  const role = roleWord(row.role, lang)
  const { name } = row.person
  const tags = tagWords([row.trade, ...row.skills], lang)
  const isOwn = row.person.id === page.me
  const mayEnd = !isOwn && (page.mayRaise || (row.role !== 'coordinator' && row.role !== 'admin'))
  return (
    <li class="people-row">
      <p>
        <b>{name}</b> · {role}
        {isOwn ? ` · ${t.you}` : null}
      </p>
      {tags ? <p class="quiet">{tags}</p> : null}
      {editing.value ? (
        <TagsForm row={row} close={() => (editing.value = false)} />
      ) : (
        <p class="people-acts">
          {isOwn ? null : (
            <button class="button" type="button" onClick={() => (editing.value = true)}>
              {t.tags}
            </button>
          )}
          {mayEnd ? (
            <ConfirmButton
              label={t.revoke}
              question={t.revokeSure(name, role)}
              yes={t.revoke}
              no={t.cancel}
              busy={sender.busy.value}
              act={() => void revoke(row, t.revoked(name, role))}
            />
          ) : null}
        </p>
      )}
    </li>
  )
}

function TagsForm({ row, close }: { row: MembershipRow; close(): void }) {
  const t = usePeopleWords()
  const { retag, sender } = usePeople()
  const trade = useSignal(row.trade ?? '')
  const skills = useSignal(row.skills)
  const keep = async () => {
    await retag(row, { trade: trade.value || null, skills: skills.value }, t.kept)
    if (sender.refusal.value === null) close()
  }
  return (
    <form
      class="people-form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {row.role === 'rider' ? (
        <TradePicker label={t.trade} none={t.noTrade} chosen={trade} />
      ) : null}
      <SkillPicker label={t.skills} chosen={skills} />
      <p class="people-acts">
        <button class="button" data-weight="primary" disabled={sender.busy.value} type="submit">
          {t.keep}
        </button>
        <button class="button" type="button" onClick={close}>
          {t.cancel}
        </button>
      </p>
    </form>
  )
}
