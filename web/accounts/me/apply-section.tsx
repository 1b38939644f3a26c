import { useSignal } from '@preact/signals'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import type { Community } from '../../app/page.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { roleWord } from '../../app/role-words.ts'
import { useSender } from '../../app/use-sender.ts'
import { Choice } from '../../ui/choice.tsx'
import { SkillPicker } from '../skill-picker.tsx'
import { TradePicker } from '../trade-picker.tsx'
import { useMe } from './model.ts'
import { useMeWords } from './words.ts'

/** What people ask for themselves here; station masters and responders are invited. */
const ASKED_FOR = ['volunteer', 'rider', 'resident'] as const

export function ApplySection({ communities }: { communities: readonly Community[] }) {
  const t = useMeWords()
  const { lang } = useFrame()
  const me = useMe()
  const sender = useSender()
  const slug = useSignal(communities[0]?.slug ?? '')
  const role = useSignal<string>('volunteer')
  const trade = useSignal('')
  const skills = useSignal<readonly string[]>([])
  const sent = useSignal(false)
  const apply = async () => {
    const asked = {
      role: role.value,
      trade: role.value === 'rider' ? trade.value || null : null,
      skills: skills.value,
    }
    const done = await sender.send(change(`/api/communities/${slug.value}/memberships`, asked))
    sent.value = done.ok
    if (done.ok) await me.refreshAccount()
  }
  if (communities.length === 0) return null
  return (
    <section class="me-section">
      <h2>{t.apply}</h2>
      <p>{t.applyLead}</p>
      <form
        class="me-form"
        onSubmit={(event) => {
          event.preventDefault()
          void apply()
        }}
      >
        <Choice
          label={t.community}
          name="community"
          value={slug}
          options={communities.map((each) => [each.slug, named(each, lang)])}
        />
        <Choice
          label={t.asWhat}
          name="role"
          value={role}
          options={ASKED_FOR.map((each) => [each, roleWord(each, lang)])}
        />
        {role.value === 'rider' ? (
          <TradePicker label={t.trade} none={t.noTrade} chosen={trade} />
        ) : null}
        {role.value === 'resident' ? null : <SkillPicker label={t.skills} chosen={skills} />}
        <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
        <p role="status">{sent.value ? t.sent : null}</p>
        <p>
          <button class="button" data-weight="primary" disabled={sender.busy.value} type="submit">
            {t.send}
          </button>
        </p>
      </form>
    </section>
  )
}
