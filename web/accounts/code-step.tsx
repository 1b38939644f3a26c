import { CODE_MS } from '../../domain/accounts/code.ts'
import { hiddenPhone } from '../../domain/accounts/phone.ts'
import { useFrame } from '../app/frame.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import { useTick } from '../app/use-now.ts'
import { Field } from '../ui/field.tsx'
import { CODE_DIGITS, clockOf, digitsOf, RESEND_MS, type SignIn } from './sign-in-model.ts'
import { accountWords } from './words.ts'

export function CodeStep({ model }: { model: SignIn }) {
  const t = accountWords(useFrame().lang).signIn
  const { phone, code, sender } = model
  const type = (typed: string) => {
    code.value = digitsOf(typed)
    sender.clear()
    // The last digit is the wish: nobody should have to look for a button.
    if (code.value.length === CODE_DIGITS) void model.enter()
  }
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault()
        void model.enter()
      }}
    >
      <h1>{t.codeHeading}</h1>
      <p>{t.sentTo(hiddenPhone(phone.value))}</p>
      <Field
        label={t.code}
        wrong={sender.refusal.value !== null}
        name="code"
        autocomplete="one-time-code"
        inputMode="numeric"
        pattern={`\\d{${CODE_DIGITS}}`}
        required
        focused
        class="code-field"
        value={code.value}
        onInput={type}
      />
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals(model.triesLeft.value)} />
      <Clock model={model} />
      <button
        class="button step-go"
        data-weight="primary"
        disabled={sender.busy.value || code.value.length < CODE_DIGITS}
        type="submit"
      >
        {sender.busy.value ? t.entering : t.enter}
      </button>
      <div class="step-others">
        <Resend model={model} />
        <button class="button" data-weight="plain" type="button" onClick={model.startAgain}>
          {t.otherPhone}
        </button>
      </div>
    </form>
  )
}

/** Not announced as it runs: who cannot see it hears the refusal that a late code gets. */
function Clock({ model }: { model: SignIn }) {
  const t = accountWords(useFrame().lang).signIn
  const left = model.sentAt.value + CODE_MS - useTick()
  return <p class="quiet">{left > 0 ? t.validFor(clockOf(left)) : t.expired}</p>
}

function Resend({ model }: { model: SignIn }) {
  const t = accountWords(useFrame().lang).signIn
  const seconds = Math.ceil((model.sentAt.value + RESEND_MS - useTick()) / 1000)
  return (
    <button
      class="button"
      type="button"
      disabled={seconds > 0 || model.sender.busy.value}
      onClick={() => void model.askForCode()}
    >
      {seconds > 0 ? t.resendIn(seconds) : t.resend}
    </button>
  )
}
