import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { ENTRY_WAYS } from '../../domain/facts/difficulty.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import type { OpenMap } from '../tasks/open-map.ts'
import { Field } from '../ui/field.tsx'
import { type Draft, draftOf, writtenOf } from './draft.ts'
import { HoursChoice } from './hours-choice.tsx'
import { type CompoundModel, type Editing, save } from './model.ts'
import type { CompoundPage } from './page.ts'
import { WhereChoice } from './where-choice.tsx'
import { useCompoundWords } from './words.ts'

interface FormProps {
  readonly model: CompoundModel
  readonly page: CompoundPage
  readonly editing: Editing
  readonly openMap: OpenMap
}

/** Writes down or corrects a thing of a compound: large buttons, few lines to type in. */
export function DifficultyForm({ model, page, editing, openMap }: FormProps) {
  const t = useCompoundWords()
  const draft = useSignal(draftOf(editing.item))
  const isMissing = useSignal(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  const write = (more: Partial<Draft>) => (draft.value = { ...draft.value, ...more })
  const send = () => {
    const value = writtenOf(editing.kind, draft.value)
    isMissing.value = value === null
    if (value) void save(model, value)
  }
  const refused = model.refused.value
  return (
    <form
      ref={form}
      class="told-form"
      aria-label={t.add[editing.kind]}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <WhereChoice page={page} kind={editing.kind} draft={draft} openMap={openMap} />
      {draft.value.spot && 'place' in draft.value.spot ? null : (
        <Field
          label={t.form.name}
          hint={t.form.nameHint}
          name="name"
          autocomplete="off"
          maxLength={20}
          value={draft.value.name}
          onInput={(name) => write({ name })}
        />
      )}
      <OwnFields kind={editing.kind} draft={draft} />
      <HoursChoice hours={draft.value.hours} choose={(hours) => write({ hours })} />
      <Field
        label={t.form.note}
        hint={t.form.noteHint}
        name="note"
        autocomplete="off"
        maxLength={60}
        value={draft.value.note}
        onInput={(note) => write({ note })}
      />
      {isMissing.value ? (
        <p class="refusal" role="alert">
          {t.form.missing}
        </p>
      ) : null}
      <RefusalNote
        refusal={refused?.id === 'new' ? refused.refusal : null}
        sentences={t.refusals}
      />
      <p class="told-acts">
        <button class="button" type="button" onClick={() => (model.editing.value = null)}>
          {t.form.cancel}
        </button>
        <button
          class="button"
          data-weight="primary"
          type="submit"
          disabled={model.busy.value !== null}
        >
          {t.form.save}
        </button>
      </p>
    </form>
  )
}

/** What is asked of one kind of thing alone. */
function OwnFields({ kind, draft }: { kind: Editing['kind']; draft: Signal<Draft> }) {
  const t = useCompoundWords()
  const write = (more: Partial<Draft>) => (draft.value = { ...draft.value, ...more })
  if (kind === 'entry') {
    return (
      <fieldset class="told-choice">
        <legend>{t.form.how}</legend>
        {ENTRY_WAYS.map((how) => (
          <button
            key={how}
            class="button"
            type="button"
            aria-pressed={draft.value.how === how}
            onClick={() => write({ how })}
          >
            {t.how[how]}
          </button>
        ))}
      </fieldset>
    )
  }
  if (kind === 'charging' || kind === 'parking') {
    return (
      <Field
        label={t.form.cost}
        hint={t.form.costHint}
        name="cost"
        autocomplete="off"
        maxLength={20}
        value={draft.value.cost}
        onInput={(cost) => write({ cost })}
      />
    )
  }
  if (kind === 'meals') {
    return (
      <Field
        label={t.form.price}
        hint={t.form.priceHint}
        name="price"
        inputMode="numeric"
        autocomplete="off"
        maxLength={3}
        value={draft.value.price}
        onInput={(price) => write({ price: price.replace(/\D/g, '') })}
      />
    )
  }
  return null
}
