import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useFrame } from '../app/frame.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import { Field } from '../ui/field.tsx'
import { canUsePasskeys } from './passkeys.ts'
import type { SignIn } from './sign-in-model.ts'
import { accountWords } from './words.ts'

export function PhoneStep({ model }: { model: SignIn }) {
  const t = accountWords(useFrame().lang).signIn
  const { phone, sender } = model
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault()
        void model.askForCode()
      }}
    >
      <h1>{t.heading}</h1>
      <p>{t.lead}</p>
      <Field
        label={t.phone}
        hint={t.phoneHint}
        wrong={sender.refusal.value?.field === 'phone'}
        name="phone"
        type="tel"
        autocomplete="tel"
        inputMode="tel"
        required
        value={phone.value}
        onInput={(typed) => {
          phone.value = typed
          sender.clear()
        }}
      />
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals(0)} />
      <button
        class="button step-go needs-script"
        data-weight="primary"
        disabled={sender.busy.value}
        type="submit"
      >
        {sender.busy.value ? t.sending : t.sendCode}
      </button>
      <noscript>
        <p class="banner">{t.needsScripts}</p>
      </noscript>
      <ByPasskey model={model} />
      <p class="quiet">{t.privacy}</p>
    </form>
  )
}

/** Only where the browser can: the server does not know, so it comes after the first paint. */
function ByPasskey({ model }: { model: SignIn }) {
  const t = accountWords(useFrame().lang).signIn
  const can = useSignal(false)
  useEffect(() => {
    can.value = canUsePasskeys()
  }, [])
  if (!can.value) return null
  return (
    <div class="step-or">
      <span>{t.or}</span>
      <button
        class="button"
        type="button"
        disabled={model.sender.busy.value}
        onClick={() => void model.enterByPasskey()}
      >
        {t.passkey}
      </button>
      <p class="refusal" role="alert">
        {model.passkeyFailed.value ? t.passkeyFailed : null}
      </p>
    </div>
  )
}
