import { useSignal } from '@preact/signals'
import { LONGEST_NAME } from '../../../domain/accounts/name.ts'
import { change } from '../../app/change.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { Field } from '../../ui/field.tsx'
import { useMe } from './model.ts'
import { useMeWords } from './words.ts'

export function NameSection() {
  const t = useMeWords()
  const me = useMe()
  const sender = useSender()
  const writing = useSignal<string | null>(null)
  const { name, phone } = me.account.value
  const keep = async () => {
    const kept = await sender.send(change('/api/account', { name: writing.value }, 'PATCH'))
    if (!kept.ok) return
    await me.refreshAccount()
    writing.value = null
  }
  const signOut = async () => {
    const left = await sender.send(change('/api/account/session', {}, 'DELETE'))
    if (left.ok) location.assign('/')
  }
  return (
    <section class="me-head">
      <h1>{t.hello(name)}</h1>
      {phone ? <p class="quiet">{t.phone(phone)}</p> : null}
      {writing.value === null ? (
        <p class="me-acts">
          <button class="button" type="button" onClick={() => (writing.value = name)}>
            {t.rename}
          </button>
          <button class="button" type="button" disabled={sender.busy.value} onClick={signOut}>
            {t.signOut}
          </button>
        </p>
      ) : (
        <form
          class="me-form"
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <Field
            label={t.name}
            name="name"
            autocomplete="nickname"
            maxLength={LONGEST_NAME}
            required
            focused
            value={writing.value}
            onInput={(typed) => (writing.value = typed)}
          />
          <p class="me-acts">
            <button class="button" data-weight="primary" disabled={sender.busy.value} type="submit">
              {t.keep}
            </button>
            <button class="button" type="button" onClick={() => (writing.value = null)}>
              {t.cancel}
            </button>
          </p>
        </form>
      )}
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </section>
  )
}
