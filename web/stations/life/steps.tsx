import { useSignal } from '@preact/signals'
import { RESOURCE_OF } from '../../../domain/stations/life.ts'
import { LONGEST_REASON } from '../../../domain/stations/life-words.ts'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { placePath } from '../../app/links.ts'
import { dayOf } from '../../app/moment-words.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useNow } from '../../app/use-now.ts'
import { useSender } from '../../app/use-sender.ts'
import { Field } from '../../ui/field.tsx'
import type { StationItem } from '../page.ts'
import { refresh, type StationsModel, tell } from './model.ts'
import { useLifeWords } from './words.ts'

type Step = keyof typeof RESOURCE_OF

/** Those that are said with words; the others are one press. */
const WORDED: readonly Step[] = ['plaque', 'decline', 'suspend', 'resume']

interface StepsProps {
  readonly model: StationsModel
  readonly station: StationItem
  readonly timeZone: string
}

/** What the reader can do with a station: one press, or a few words first. */
export function StationSteps({ model, station, timeZone }: StepsProps) {
  const { lang } = useFrame()
  const t = useLifeWords()
  const sender = useSender()
  const asking = useSignal<Step | null>(null)
  const steps = station.can.filter((step): step is Step => step in RESOURCE_OF)
  const take = async (step: Step, words: object = {}) => {
    const path = `/api/stations/${station.id}/${RESOURCE_OF[step]}`
    const told = await sender.send(change(path, { after: station.seq, ...words }))
    if (!told.ok) return refresh(model)
    asking.value = null
    await tell(model, t.done[step](named(station, lang)))
  }
  if (steps.length === 0 && !station.keeps) return null
  if (asking.value) {
    const Form = asking.value === 'plaque' ? PlaqueForm : ReasonForm
    return (
      <>
        <Form
          step={asking.value}
          timeZone={timeZone}
          busy={sender.busy.value}
          take={take}
          cancel={() => {
            asking.value = null
          }}
        />
        <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
      </>
    )
  }
  return (
    <>
      <p class="station-acts needs-script">
        {steps.map((step) => (
          <button
            key={step}
            class="button"
            type="button"
            data-weight={step === 'plaque' || step === 'open' ? 'primary' : undefined}
            disabled={sender.busy.value}
            aria-label={`${t.acts[step]}：${named(station, lang)}`}
            onClick={() => {
              if (WORDED.includes(step)) asking.value = step
              else void take(step)
            }}
          >
            {t.acts[step]}
          </button>
        ))}
        {station.keeps ? (
          <a class="button" href={`${placePath(station.id)}/keep`}>
            {t.keep}
          </a>
        ) : null}
      </p>
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </>
  )
}

interface FormProps {
  readonly step: Step
  readonly timeZone: string
  readonly busy: boolean
  take(step: Step, words: object): void
  cancel(): void
}

function PlaqueForm({ step, timeZone, busy, take, cancel }: FormProps) {
  const t = useLifeWords()
  const now = useNow()
  const no = useSignal('')
  const on = useSignal(dayOf(now, timeZone))
  const isWrong = useSignal(false)
  return (
    <form
      class="station-form"
      onSubmit={(event) => {
        event.preventDefault()
        isWrong.value = no.value.trim() === '' || on.value === ''
        if (!isWrong.value) take(step, { no: no.value.trim(), on: on.value })
      }}
    >
      <Field
        label={t.plaqueNo}
        hint={isWrong.value ? t.wrongPlaque : t.plaqueNoHint}
        wrong={isWrong.value}
        name="no"
        autocomplete="off"
        maxLength={20}
        focused
        value={no.value}
        onInput={(typed) => {
          no.value = typed
        }}
      />
      <Field
        label={t.plaquedOn}
        name="on"
        type="date"
        value={on.value}
        onInput={(typed) => {
          on.value = typed
        }}
      />
      <FormButtons label={t.acts.plaque} busy={busy} cancel={cancel} />
    </form>
  )
}

function ReasonForm({ step, busy, take, cancel }: FormProps) {
  const t = useLifeWords()
  const why = useSignal('')
  const isWrong = useSignal(false)
  const hint = step === 'decline' ? t.whyDeclineHint : t.whyHint
  return (
    <form
      class="station-form"
      onSubmit={(event) => {
        event.preventDefault()
        isWrong.value = why.value.trim() === ''
        if (!isWrong.value) take(step, { because: why.value.trim() })
      }}
    >
      <Field
        label={t.why}
        hint={isWrong.value ? t.wrongWhy : hint}
        wrong={isWrong.value}
        name="because"
        autocomplete="off"
        maxLength={LONGEST_REASON}
        focused
        value={why.value}
        onInput={(typed) => {
          why.value = typed
        }}
      />
      <FormButtons label={t.acts[step]} busy={busy} cancel={cancel} />
    </form>
  )
}

interface ButtonsProps {
  readonly label: string
  readonly busy: boolean
  cancel(): void
}

function FormButtons({ label, busy, cancel }: ButtonsProps) {
  const t = useLifeWords()
  return (
    <p class="station-acts">
      <button class="button" data-weight="primary" type="submit" disabled={busy}>
        {label}
      </button>
      <button class="button" type="button" onClick={cancel}>
        {t.cancel}
      </button>
    </p>
  )
}
