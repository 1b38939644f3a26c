import { useFrame } from '../app/frame.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import { Field } from '../ui/field.tsx'
import type { SignIn } from './sign-in-model.ts'
import { accountWords } from './words.ts'

export function NameStep({ model }: { model: SignIn }) {
  const t = accountWords(useFrame().lang).signIn
  const { name, sender } = model
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault()
        void model.keepName()
      }}
    >
      <h1>{t.nameHeading}</h1>
      <p>{t.nameLead}</p>
      <Field
        label={t.name}
        wrong={sender.refusal.value?.field === 'name'}
        name="name"
        autocomplete="nickname"
        maxLength={20}
        required
        focused
        value={name.value}
        onInput={(typed) => {
          name.value = typed
          sender.clear()
        }}
      />
      <RefusalNote refusal={sender.refusal.value} />
      <button
        class="button step-go"
        data-weight="primary"
        disabled={sender.busy.value || name.value.trim() === ''}
        type="submit"
      >
        {sender.busy.value ? t.keeping : t.keepName}
      </button>
    </form>
  )
}
