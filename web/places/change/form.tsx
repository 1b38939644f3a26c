import { useEffect, useRef } from 'preact/hooks'
import { LONGEST_ADDRESS, LONGEST_NAME, LONGEST_NOTE } from '../../../domain/places/change-words.ts'
import type { OpenMap } from '../../tasks/open-map.ts'
import { Field } from '../../ui/field.tsx'
import type { Fault } from './draft.ts'
import { HoursForm } from './hours-form.tsx'
import { KindChoice } from './kind-choice.tsx'
import { type Changing, sendDraft, write } from './model.ts'
import { NearNote } from './near-note.tsx'
import { WheelchairChoice } from './wheelchair-choice.tsx'
import { WhereItIs } from './where.tsx'
import { useChangeWords } from './words.ts'

interface FormProps {
  readonly model: Changing
  readonly openMap: OpenMap | undefined
}

/** What a place is to be: three things are needed, the rest as far as it is known. */
export function PlaceForm({ model, openMap }: FormProps) {
  const t = useChangeWords()
  const form = useRef<HTMLFormElement>(null)
  const fault = model.fault.value
  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>(FIRST_OF[fault])?.focus()
  }, [fault])
  return (
    <form
      class="change-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void sendDraft(model)
      }}
    >
      {model.page.place ? <h2>{t.form.heading}</h2> : null}
      <Naming model={model} />
      <KindChoice model={model} />
      <WhereItIs model={model} openMap={openMap} />
      {model.page.place ? null : <NearNote model={model} />}
      <HoursForm model={model} />
      <Reaching model={model} />
      <WheelchairChoice model={model} />
      <Field
        label={t.form.note}
        name="note"
        autocomplete="off"
        maxLength={LONGEST_NOTE}
        value={model.draft.value.note}
        onInput={(note) => write(model, { note })}
        hint={t.form.noteHint}
      />
      <Send model={model} />
    </form>
  )
}

const FIRST_OF: Readonly<Record<Fault, string>> = {
  name: '[name="name"]',
  kind: '.kind-choice summary',
  where: '.change-where button',
  hours: '.hours-form input:not([type="radio"])',
  same: '[type="submit"]',
}

function Naming({ model }: { model: Changing }) {
  const t = useChangeWords()
  const { name, nameEn } = model.draft.value
  return (
    <>
      <Field
        label={t.form.name}
        name="name"
        autocomplete="off"
        maxLength={LONGEST_NAME}
        value={name}
        wrong={model.fault.value === 'name'}
        onInput={(text) => write(model, { name: text })}
      />
      <Field
        label={t.form.nameEn}
        name="name_en"
        autocomplete="off"
        maxLength={LONGEST_NAME * 2}
        value={nameEn}
        onInput={(text) => write(model, { nameEn: text })}
      />
    </>
  )
}

function Reaching({ model }: { model: Changing }) {
  const t = useChangeWords()
  const { phone, address } = model.draft.value
  return (
    <>
      <Field
        label={t.form.phone}
        name="phone"
        type="tel"
        inputMode="tel"
        autocomplete="off"
        maxLength={40}
        value={phone}
        onInput={(text) => write(model, { phone: text })}
        hint={t.form.phoneHint}
      />
      <Field
        label={t.form.address}
        name="address"
        autocomplete="off"
        maxLength={LONGEST_ADDRESS}
        value={address}
        onInput={(text) => write(model, { address: text })}
        hint={t.form.addressHint}
      />
    </>
  )
}

function Send({ model }: { model: Changing }) {
  const t = useChangeWords()
  const fault = model.fault.value
  const says: Record<Fault, string> = {
    name: t.form.needName,
    kind: t.form.needKind,
    where: t.form.needWhere,
    hours: t.form.needHours,
    same: t.form.same,
  }
  const isBusy = model.sender.busy.value
  return (
    <>
      <p class="refusal" role="alert">
        {fault ? says[fault] : null}
      </p>
      <button
        class="button"
        data-weight="primary"
        type="submit"
        aria-disabled={isBusy || undefined}
      >
        {isBusy ? t.form.sending : model.page.isAtOnce ? t.form.save : t.form.send}
      </button>
    </>
  )
}
