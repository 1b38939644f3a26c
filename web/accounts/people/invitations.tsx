import { useSignal } from '@preact/signals'
import { useFrame } from '../../app/frame.ts'
import { momentWords } from '../../app/moment-words.ts'
import { roleWord } from '../../app/role-words.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import type { InvitationRow } from '../members.ts'
import { InvitationCard, type Made } from './invitation-card.tsx'
import { InviteForm } from './invite-form.tsx'
import { usePeople } from './model.ts'
import { usePeopleWords } from './words.ts'

export function Invitations() {
  const t = usePeopleWords()
  const { invitations, refreshInvitations } = usePeople()
  const made = useSignal<Made | null>(null)
  return (
    <section class="people-section">
      <h2>{t.invitations}</h2>
      <p>{t.inviteLead}</p>
      {made.value ? <InvitationCard made={made.value} /> : null}
      <InviteForm
        made={(invitation) => {
          made.value = invitation
          void refreshInvitations()
        }}
      />
      {invitations.value.length === 0 ? <p>{t.noInvitations}</p> : null}
      <ul class="people-list">
        {invitations.value.map((invitation) => (
          <Invitation key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  )
}

function Invitation({ invitation }: { invitation: InvitationRow }) {
  const t = usePeopleWords()
  const { lang, now } = useFrame()
  const { page, sender, takeBack } = usePeople()
  const { role, left, uses, expires_at } = invitation
  const { date, clock } = momentWords(expires_at, page.community.time_zone, lang)
  const ended = endedBy(invitation, now)
  return (
    <li class="people-row">
      <p>
        <b>{roleWord(role, lang)}</b> · {t.left(left, uses)}
      </p>
      <p class="quiet">{ended ? t.state[ended] : t.until(`${date} ${clock}`)}</p>
      {ended ? null : (
        <p class="people-acts">
          <ConfirmButton
            label={t.takeBack}
            question={t.takeBackSure}
            yes={t.takeBack}
            no={t.cancel}
            busy={sender.busy.value}
            act={() => void takeBack(invitation)}
          />
        </p>
      )}
    </li>
  )
}

function endedBy({ revoked_at, left, expires_at }: InvitationRow, now: number) {
  if (revoked_at !== null) return 'revoked'
  if (left === 0) return 'used_up'
  return expires_at <= now ? 'expired' : null
}
