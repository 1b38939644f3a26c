import { FLAGS } from '../../../domain/places/change.ts'
import { LONGEST_NOTE } from '../../../domain/places/change-words.ts'
import { Field } from '../../ui/field.tsx'
import { type Changing, sendFlag, write } from './model.ts'
import { useChangeWords } from './words.ts'

/** For who knows that it is wrong, and not what is right: a press, and one more to send it. */
export function Flags({ model }: { model: Changing }) {
  const t = useChangeWords()
  const chosen = model.flag.value
  return (
    <section class="change-flags">
      <h2>{t.flags.heading}</h2>
      <div class="change-ways">
        {FLAGS.map((flag) => (
          <button
            key={flag}
            class="button"
            type="button"
            aria-pressed={flag === chosen}
            onClick={() => (model.flag.value = flag === chosen ? null : flag)}
          >
            {t.flags.names[flag]}
          </button>
        ))}
      </div>
      {chosen ? (
        <>
          <Field
            label={t.form.note}
            name="flag_note"
            autocomplete="off"
            maxLength={LONGEST_NOTE}
            value={model.draft.value.note}
            onInput={(note) => write(model, { note })}
            hint={t.form.noteHint}
          />
          <p class="change-ways">
            <button
              class="button"
              data-weight="primary"
              type="button"
              onClick={() => void sendFlag(model, chosen)}
            >
              {t.flags.send}
            </button>
            <button class="button" type="button" onClick={() => (model.flag.value = null)}>
              {t.flags.cancel}
            </button>
          </p>
        </>
      ) : null}
    </section>
  )
}
