import { useSignal } from '@preact/signals'
import { ROLES } from '../../../domain/accounts/role.ts'
import { useFrame } from '../../app/frame.ts'
import { roleWord } from '../../app/role-words.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Member } from './member.tsx'
import { usePeople } from './model.ts'
import { usePeopleWords } from './words.ts'

export function Members() {
  const t = usePeopleWords()
  const { lang } = useFrame()
  const { members, next, readOn } = usePeople()
  const sought = useSignal('')
  const role = useSignal('')
  const found = members.value.filter(
    (row) =>
      row.person.name.includes(sought.value.trim()) &&
      (role.value === '' || row.role === role.value),
  )
  const seek = async (name: string) => {
    sought.value = name
    // Whoever is looked for may be further down than what is here.
    while (sought.value === name && name !== '' && next.value !== null) {
      const before = next.value
      await readOn()
      if (next.value === before) return
    }
  }
  return (
    <section class="people-section">
      <h2>
        {t.members} <span class="people-count">{t.count(members.value.length)}</span>
      </h2>
      <div class="people-find">
        <Field
          label={t.find}
          name="who"
          type="search"
          autocomplete="off"
          value={sought.value}
          onInput={(name) => void seek(name)}
        />
        <Choice
          label={t.ofRole}
          name="role"
          value={role}
          options={[
            ['', t.everyRole],
            ...ROLES.map((each) => [each, roleWord(each, lang)] as const),
          ]}
        />
      </div>
      {found.length === 0 ? <p>{members.value.length === 0 ? t.noMembers : t.nobody}</p> : null}
      <ul class="people-list">
        {found.map((row) => (
          <Member key={row.id} row={row} />
        ))}
      </ul>
      {next.value !== null ? (
        <p>
          <button class="button" type="button" onClick={() => void readOn()}>
            {t.more}
          </button>
        </p>
      ) : null}
    </section>
  )
}
