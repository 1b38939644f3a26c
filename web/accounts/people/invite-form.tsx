import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ROLES } from '../../../domain/accounts/role.ts'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { read } from '../../app/read.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { roleWord } from '../../app/role-words.ts'
import { useSender } from '../../app/use-sender.ts'
import { Choice } from '../../ui/choice.tsx'
import type { Made } from './invitation-card.tsx'
import { usePeople } from './model.ts'
import { usePeopleWords } from './words.ts'

const USES = [1, 5, 20, 100]
const HOURS = [24, 72, 168, 720]

export function InviteForm({ made }: { made(invitation: Made): void }) {
  const t = usePeopleWords()
  const { lang } = useFrame()
  const { page } = usePeople()
  const sender = useSender()
  const role = useSignal('volunteer')
  const uses = useSignal('1')
  const hours = useSignal('168')
  const place = useSignal('')
  const given = ROLES.filter((each) => page.mayRaise || !['coordinator', 'admin'].includes(each))
  const make = async () => {
    const path = `/api/communities/${page.community.slug}/invitations`
    const words = {
      role: role.value,
      uses: Number(uses.value),
      hours: Number(hours.value),
      place_id: role.value === 'station_master' ? place.value || null : null,
    }
    const done = await sender.send<{ link: string }>(change(path, words))
    if (!done.ok) return
    const until = Date.now() + words.hours * 3600_000
    made({ link: done.receipt.link, role: words.role, until })
  }
  return (
    <form
      class="people-form people-invite"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <Choice
        label={t.asWhat}
        name="role"
        value={role}
        options={given.map((each) => [each, roleWord(each, lang)])}
      />
      {role.value === 'station_master' ? <PlaceChoice place={place} /> : null}
      <Choice
        label={t.uses}
        name="uses"
        value={uses}
        options={USES.map((each) => [String(each), String(each)])}
      />
      <Choice
        label={t.hours}
        name="hours"
        value={hours}
        options={HOURS.map((each) => [String(each), t.lasts[each]])}
      />
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
      <p>
        <button class="button" data-weight="primary" disabled={sender.busy.value} type="submit">
          {t.make}
        </button>
      </p>
    </form>
  )
}

interface Places {
  readonly features: readonly { properties: { id: string; name: string } }[]
}

/** The places that can have a master, read once somebody wants to name one. */
function PlaceChoice({
  place,
}: {
  place: { value: string } & Parameters<typeof Choice>[0]['value']
}) {
  const t = usePeopleWords()
  const { page } = usePeople()
  const places = useSignal<readonly (readonly [string, string])[]>([])
  useEffect(() => {
    const query = 'kind=station,rest_stop&limit=500'
    void read<Places>(`/api/communities/${page.community.slug}/places?${query}`).then((told) => {
      places.value = (told?.features ?? []).map(({ properties: { id, name } }) => [id, name])
      place.value = places.value[0]?.[0] ?? ''
    })
  }, [])
  return <Choice label={t.atPlace} name="place" value={place} options={places.value} />
}
