import { useFrame } from '../app/frame.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import { Field } from '../ui/field.tsx'
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
      <RefusalNote refusal={sender.refusal.value} />
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
      <p class="quiet">{t.privacy}</p>
    </form>
  )
}
