import { useSignal } from '@preact/signals'
import { hoursOfWords } from '../../../domain/places/list-hours.ts'
import { LONGEST_SERVICE, MOST_SERVICES } from '../../../domain/stations/life-words.ts'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { hoursWords } from '../../places/hours-words.ts'
import { Field } from '../../ui/field.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { useLifeWords } from '../life/words.ts'
import { type PostModel, refreshStation } from './model.ts'
import { StationPhoto } from './station-photo.tsx'

/** What whoever keeps a station says of it: hours, phone, services, how it looks. */
export function AboutForm({ model }: { model: PostModel }) {
  const { lang } = useFrame()
  const t = useLifeWords()
  const sender = useSender()
  const { id, hours, phone, services } = model.station.peek()
  const typed = useSignal({
    hours: writtenHours(hours, lang),
    phone: phone ?? '',
    services: services.join('\n'),
  })
  const isSaved = useSignal(false)
  const type = (words: Partial<typeof typed.value>) => {
    typed.value = { ...typed.value, ...words }
    isSaved.value = false
  }
  const save = async () => {
    const words = changed(model.station.peek(), typed.value, lang)
    if (Object.keys(words).length > 0) {
      const told = await sender.send(change(`/api/stations/${id}`, words, 'PATCH'))
      if (!told.ok) return
      await refreshStation(model)
    }
    isSaved.value = true
  }
  const at = sender.refusal.value?.field
  return (
    <section class="post-about">
      <h2>{t.about}</h2>
      <form
        class="stock-form needs-script"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field
          label={t.openHours}
          hint={t.openHoursHint}
          wrong={at === 'hours'}
          name="hours"
          autocomplete="off"
          maxLength={200}
          value={typed.value.hours}
          onInput={(words) => type({ hours: words })}
        />
        <Field
          label={t.phone}
          wrong={at === 'phone'}
          name="phone"
          type="tel"
          inputMode="tel"
          autocomplete="off"
          maxLength={20}
          value={typed.value.phone}
          onInput={(words) => type({ phone: words })}
        />
        <Services
          wrong={at?.startsWith('services') ?? false}
          value={typed.value.services}
          onInput={(words) => type({ services: words })}
        />
        <button class="button" data-weight="primary" type="submit" disabled={sender.busy.value}>
          {t.save}
        </button>
        <p role="status">{isSaved.value ? t.saved : null}</p>
        <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
      </form>
      <StationPhoto model={model} />
    </section>
  )
}

interface ServicesProps {
  readonly wrong: boolean
  readonly value: string
  onInput(typed: string): void
}

function Services({ wrong, value, onInput }: ServicesProps) {
  const t = useLifeWords()
  return (
    <Labelled label={t.services} hint={t.servicesHint}>
      {(bound) => (
        <textarea
          {...bound}
          name="services"
          rows={4}
          maxLength={MOST_SERVICES * (LONGEST_SERVICE + 1)}
          aria-invalid={wrong}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

interface Typed {
  readonly hours: string
  readonly phone: string
  readonly services: string
}

/** Hours as they can be typed again: in words where these are read back, else as they are recorded. */
function writtenHours(recorded: string | null, lang: Lang): string {
  if (recorded === null) return ''
  const words = hoursWords(recorded, lang)
  return lang === 'zh' && hoursOfWords(words) !== words ? words : recorded
}

/** Only what is otherwise is said: two who look after one place do not write over each other. */
function changed(
  station: { hours: string | null; phone: string | null; services: readonly string[] },
  typed: Typed,
  lang: Lang,
) {
  const [hours, phone] = [typed.hours.trim(), typed.phone.trim()]
  const services = linesOf(typed.services)
  return {
    ...(hours === writtenHours(station.hours, lang) ? {} : { hours: hours || null }),
    ...(phone === (station.phone ?? '') ? {} : { phone: phone || null }),
    ...(services.join('\n') === station.services.join('\n') ? {} : { services }),
  }
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
