import { useSignal } from '@preact/signals'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { telLink } from '../../app/links.ts'
import { Field } from '../../ui/field.tsx'
import { about, act, type Settings } from './model.ts'
import type { Organisation } from './page.ts'
import { Removal } from './removal.tsx'
import { useDeskSettingsWords } from './words.ts'

type Of = { readonly settings: Settings }

/** Who puts things right in the community. */
export function OrganisationsSection({ settings }: Of) {
  const t = useDeskSettingsWords()
  const all = settings.organisations.value
  return (
    <section class="people-section" id="organisations">
      <h2>{t.organisations}</h2>
      <p>{t.organisationsLead}</p>
      {all.length === 0 ? <p>{t.noOrganisations}</p> : null}
      <ul class="people-list">
        {all.map((each) => (
          <Row key={each.id} settings={settings} organisation={each} />
        ))}
      </ul>
      {settings.page.keeps ? <AddForm settings={settings} /> : null}
    </section>
  )
}

function Row({ settings, organisation }: Of & { organisation: Organisation }) {
  const t = useDeskSettingsWords()
  const { lang } = useFrame()
  const { id, phone } = organisation
  const name = named(organisation, lang)
  return (
    <li class="people-row settings-row">
      <p>
        <b>{name}</b>
        {phone ? (
          <>
            {' · '}
            <a href={telLink(phone)}>{phone}</a>
          </>
        ) : null}
      </p>
      {settings.page.keeps ? (
        <Removal
          settings={settings}
          label={t.remove}
          question={t.removeSure(name)}
          wish={() => about(settings, `organisations/${encodeURIComponent(id)}`, {}, 'DELETE')}
          says={t.removed(name)}
        />
      ) : null}
    </li>
  )
}

function AddForm({ settings }: Of) {
  const t = useDeskSettingsWords()
  const name = useSignal('')
  const nameEn = useSignal('')
  const phone = useSignal('')
  const lines = [
    { label: t.name, name: 'name', value: name },
    { label: t.nameEn, name: 'name_en', value: nameEn },
    { label: t.phone, name: 'phone', value: phone },
  ]
  const add = async () => {
    const words = {
      name: name.value.trim(),
      name_en: nameEn.value.trim() || null,
      phone: phone.value.trim() || null,
    }
    const told = await act(settings, about(settings, 'organisations', words), t.added(words.name))
    if (told.ok) for (const { value } of lines) value.value = ''
  }
  return (
    <form
      class="people-form people-find"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {lines.map(({ value, ...line }) => (
        <Field
          key={line.name}
          {...line}
          autocomplete="off"
          maxLength={40}
          value={value.value}
          onInput={(typed) => (value.value = typed)}
        />
      ))}
      <button
        class="button"
        type="submit"
        disabled={settings.sender.busy.value || name.value.trim() === ''}
      >
        {t.add}
      </button>
    </form>
  )
}
