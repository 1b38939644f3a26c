import { DUTY_ROLES } from '../../../domain/accounts/role.ts'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import type { MyMembership } from '../account.ts'
import { momentOf } from '../moment.ts'
import { useMe } from './model.ts'
import { useMeWords } from './words.ts'

const goesOnDuty = ({ role, state, community }: MyMembership): boolean =>
  state === 'in_force' && community !== null && (DUTY_ROLES as readonly string[]).includes(role)

export function DutySection() {
  const t = useMeWords()
  const { lang } = useFrame()
  const me = useMe()
  const sender = useSender()
  const { duty, memberships } = me.account.value
  const may = memberships.find(goesOnDuty)
  if (!duty && !may) return null
  const act = async (slug: string, body: object, method: 'POST' | 'DELETE') => {
    const done = await sender.send(change(`/api/communities/${slug}/duty`, body, method))
    if (done.ok || done.refusal.status === 409) await me.refreshAccount()
  }
  return (
    <section class="me-section">
      <h2>{t.duty}</h2>
      <p role="status">{duty ? t.onDuty(momentOf(duty.until_at, lang)) : t.offDuty}</p>
      <p>
        {duty ? (
          <button
            class="button"
            type="button"
            disabled={sender.busy.value}
            onClick={() => act(duty.community, {}, 'DELETE')}
          >
            {t.end}
          </button>
        ) : (
          <button
            class="button"
            data-weight="primary"
            type="button"
            disabled={sender.busy.value}
            onClick={() => act(may?.community ?? '', { membership_id: may?.id }, 'POST')}
          >
            {t.begin}
          </button>
        )}
      </p>
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </section>
  )
}
