import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { change } from '../../app/change.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { addPasskey, canUsePasskeys } from '../passkeys.ts'
import { AddedRow } from './added-row.tsx'
import { ComingList } from './coming-list.tsx'
import { useMe } from './model.ts'
import { useMeWords } from './words.ts'

export function PasskeysSection() {
  const t = useMeWords()
  const me = useMe()
  const sender = useSender()
  const can = useSignal(true)
  const failed = useSignal(false)
  useEffect(() => {
    can.value = canUsePasskeys()
  }, [])
  const add = async () => {
    failed.value = false
    const became = await addPasskey(sender)
    failed.value = became === 'failed'
    if (became === 'added') await me.refreshPasskeys()
  }
  const remove = async (id: string) => {
    await sender.send(change(`/api/account/passkeys/${encodeURIComponent(id)}`, {}, 'DELETE'))
    await me.refreshPasskeys()
  }
  return (
    <section class="me-section">
      <h2>{t.passkeys}</h2>
      <p>{t.passkeysLead}</p>
      <ComingList coming={me.passkeys} none={t.noPasskeys}>
        {(passkey) => (
          <AddedRow
            key={passkey.id}
            name={passkey.agent || t.unknownAgent}
            addedAt={passkey.added_at}
            busy={sender.busy.value}
            remove={() => void remove(passkey.id)}
          />
        )}
      </ComingList>
      {can.value ? (
        <p>
          <button class="button" type="button" disabled={sender.busy.value} onClick={add}>
            {t.addPasskey}
          </button>
        </p>
      ) : (
        <p class="quiet">{t.cannotPasskey}</p>
      )}
      <p class="refusal" role="alert">
        {failed.value ? t.passkeyFailed : null}
      </p>
      <RefusalNote refusal={failed.value ? null : sender.refusal.value} sentences={t.refusals} />
    </section>
  )
}
