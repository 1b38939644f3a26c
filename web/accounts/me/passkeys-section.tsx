import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { momentOf } from '../moment.ts'
import { addPasskey, canUsePasskeys } from '../passkeys.ts'
import { ComingList } from './coming-list.tsx'
import { useMe } from './model.ts'
import { useMeWords } from './words.ts'

export function PasskeysSection() {
  const t = useMeWords()
  const { lang } = useFrame()
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
          <li key={passkey.id} class="me-row">
            <p>{passkey.agent || t.unknownAgent}</p>
            <p class="quiet">{t.added(momentOf(passkey.added_at, lang))}</p>
            <p class="me-acts">
              <ConfirmButton
                label={t.remove}
                question={t.removeSure}
                yes={t.remove}
                no={t.cancel}
                busy={sender.busy.value}
                act={() => void remove(passkey.id)}
              />
            </p>
          </li>
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
