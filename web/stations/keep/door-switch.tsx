import { RESOURCE_OF } from '../../../domain/stations/life.ts'
import { change } from '../../app/change.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { useLifeWords } from '../life/words.ts'
import { type PostModel, refreshStation } from './model.ts'

const STEPS = ['open', 'close'] as const

/** Opens and shuts the station, whatever its hours say. */
export function DoorSwitch({ model }: { model: PostModel }) {
  const t = useLifeWords()
  const sender = useSender()
  const { id, seq, state, because, can } = model.station.value
  const take = async (step: (typeof STEPS)[number]) => {
    await sender.send(change(`/api/stations/${id}/${RESOURCE_OF[step]}`, { after: seq }))
    await refreshStation(model)
  }
  return (
    <section class="post-door" data-state={state}>
      <h2>{t.door}</h2>
      <p role="status">
        <strong>{state === 'open' ? t.asHours : t.states[state]}</strong>
        {state === 'suspended' && because ? ` · ${t.because(because)}` : null}
      </p>
      {STEPS.filter((step) => can.includes(step)).map((step) => (
        <button
          key={step}
          class="button post-big needs-script"
          data-weight={step === 'open' ? 'primary' : undefined}
          type="button"
          disabled={sender.busy.value}
          onClick={() => take(step)}
        >
          {t.acts[step]}
        </button>
      ))}
      <p class="quiet">{t.doorNote}</p>
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </section>
  )
}
