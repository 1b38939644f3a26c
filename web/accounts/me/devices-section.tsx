import { useSignal } from '@preact/signals'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import type { Community } from '../../app/page.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { AddedRow } from './added-row.tsx'
import { ComingList } from './coming-list.tsx'
import { DeviceSetup } from './device-setup.tsx'
import { useMe } from './model.ts'
import { useMeWords } from './words.ts'

interface Added {
  readonly token: string
}

export function DevicesSection({ communities }: { communities: readonly Community[] }) {
  const t = useMeWords()
  const { lang } = useFrame()
  const me = useMe()
  const sender = useSender()
  const token = useSignal<string | null>(null)
  const here = me.account.value.memberships.find(
    ({ state, community }) => state === 'in_force' && community !== null,
  )?.community
  const add = async () => {
    const added = await sender.send<Added>(change('/api/account/devices', { community: here }))
    if (added.ok) token.value = added.receipt.token
    await me.refreshDevices()
  }
  const remove = async (id: string) => {
    await sender.send(change(`/api/account/devices/${id}`, {}, 'DELETE'))
    await me.refreshDevices()
  }
  const nameOf = (slug: string) => {
    const community = communities.find((each) => each.slug === slug)
    return community ? named(community, lang) : slug
  }
  return (
    <section class="me-section">
      <h2>{t.devices}</h2>
      <p>{t.devicesLead}</p>
      <ComingList coming={me.devices} none={t.noDevices}>
        {(device) => (
          <AddedRow
            key={device.id}
            name={t.deviceIn(nameOf(device.community))}
            addedAt={device.added_at}
            busy={sender.busy.value}
            remove={() => void remove(device.id)}
          />
        )}
      </ComingList>
      {token.value ? (
        <DeviceSetup token={token.value} done={() => (token.value = null)} />
      ) : here ? (
        <p>
          <button class="button" type="button" disabled={sender.busy.value} onClick={add}>
            {t.addDevice}
          </button>
        </p>
      ) : null}
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </section>
  )
}
