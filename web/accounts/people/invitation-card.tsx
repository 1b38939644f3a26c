import { useSignal } from '@preact/signals'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { momentWords } from '../../app/moment-words.ts'
import { roleWord } from '../../app/role-words.ts'
import { Icon } from '../../ui/icon.tsx'
import { Qr } from '../../ui/qr.tsx'
import { usePeople } from './model.ts'
import { usePeopleWords } from './words.ts'

export interface Made {
  readonly link: string
  readonly role: string
  readonly until: number
}

/** To be sent, shown or printed now: only this once is the link here. */
export function InvitationCard({ made: { link, role, until } }: { made: Made }) {
  const t = usePeopleWords()
  const { lang } = useFrame()
  const { community } = usePeople().page
  const copied = useSignal('')
  const { date, clock } = momentWords(until, community.time_zone, lang)
  const copy = async () => {
    await navigator.clipboard?.writeText(link).then(
      () => (copied.value = link),
      () => undefined,
    )
  }
  return (
    <div class="invitation-card">
      <h3>{t.invitedAs(roleWord(role, lang), named(community, lang))}</h3>
      <Qr text={link} label={t.code} />
      <p>
        {t.scan} · {t.until(`${date} ${clock}`)}
      </p>
      <p class="invitation-link">{link}</p>
      <p class="banner">{t.linkOnce}</p>
      <p class="people-acts">
        <button class="button" type="button" onClick={copy}>
          {copied.value === link ? t.copied : t.copy}
        </button>
        <button class="button" type="button" onClick={() => print()}>
          <Icon name="print" /> {t.print}
        </button>
      </p>
      <p class="unseen" role="status">
        {copied.value === link ? t.copied : null}
      </p>
    </div>
  )
}
