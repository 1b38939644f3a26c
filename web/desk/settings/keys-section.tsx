import { useSignal } from '@preact/signals'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { momentOf } from '../../issues/telling/moment.ts'
import { useReading } from '../../issues/telling/use-reading.ts'
import { ActButton } from '../../tasks/act-button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { about, act, type Settings } from './model.ts'
import type { ApiKey } from './page.ts'
import { Removal } from './removal.tsx'
import { useDeskSettingsWords } from './words.ts'

type Of = { readonly settings: Settings }

/** The keys by which other programs report, for an administrator. */
export function KeysSection({ settings }: Of) {
  const t = useDeskSettingsWords()
  const keys = settings.keys.value
  return (
    <section class="people-section" id="keys">
      <h2>{t.keys}</h2>
      <p>{t.keysLead}</p>
      {keys === null ? <p>{t.keysOfAdmin}</p> : null}
      {keys?.length === 0 ? <p>{t.noKeys}</p> : null}
      <ul class="people-list">
        {keys?.map((each) => (
          <Row key={each.id} settings={settings} apiKey={each} />
        ))}
      </ul>
      {keys === null ? null : <KeyForm settings={settings} />}
    </section>
  )
}

function Row({ settings, apiKey }: Of & { apiKey: ApiKey }) {
  const t = useDeskSettingsWords()
  const { lang } = useFrame()
  const reading = useReading(settings.page)
  const { id, label, organisation, made_at } = apiKey
  const whom = settings.organisations.value.find((each) => each.id === organisation)
  return (
    <li class="people-row settings-row">
      <div>
        <p>
          <b>{label}</b> · {whom ? named(whom, lang) : t.onlyReports}
        </p>
        <p class="quiet">{t.madeOn(momentOf(made_at, reading))}</p>
      </div>
      <Removal
        settings={settings}
        label={t.revoke}
        question={t.keyRevokeSure(label)}
        wish={() => about(settings, `api-keys/${id}`, {}, 'DELETE')}
        says={t.keyRevoked(label)}
      />
    </li>
  )
}

function KeyForm({ settings }: Of) {
  const t = useDeskSettingsWords()
  const { lang } = useFrame()
  const label = useSignal('')
  const organisation = useSignal('')
  const made = useSignal<string | null>(null)
  const make = async () => {
    made.value = null
    const words = { label: label.value.trim(), organisation: organisation.value || null }
    const told = await act<{ api_key: string }>(settings, about(settings, 'api-keys', words), '')
    if (!told.ok) return
    made.value = told.receipt.api_key
    label.value = ''
  }
  return (
    <>
      {made.value === null ? null : <MadeKey secret={made.value} />}
      <form
        class="people-form people-find"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Field
          label={t.label}
          name="label"
          autocomplete="off"
          maxLength={40}
          value={label.value}
          onInput={(typed) => (label.value = typed)}
        />
        <Choice
          label={t.for}
          name="for"
          value={organisation}
          options={[
            ['', t.onlyReports],
            ...settings.organisations.value.map((each) => [each.id, named(each, lang)] as const),
          ]}
        />
        <button
          class="button"
          type="submit"
          disabled={settings.sender.busy.value || label.value.trim() === ''}
        >
          {t.make}
        </button>
      </form>
    </>
  )
}

/** A key just made: to be copied now, for only its hash is kept. */
function MadeKey({ secret }: { secret: string }) {
  const t = useDeskSettingsWords()
  const copied = useSignal(false)
  const copy = () =>
    void navigator.clipboard?.writeText(secret).then(
      () => (copied.value = true),
      () => undefined,
    )
  return (
    <div class="settings-key" role="status">
      <p class="banner">{t.keyOnce}</p>
      <label class="field">
        <span>{t.key}</span>
        <input readOnly value={secret} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <p>
        <ActButton label={copied.value ? t.copied : t.copy} weight="primary" press={copy} />
      </p>
    </div>
  )
}
