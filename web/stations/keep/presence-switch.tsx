import { useSignal } from '@preact/signals'
import { MOST_PRESENT_HOURS, presenceAt } from '../../../domain/stations/presence.ts'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { momentWords } from '../../app/moment-words.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useNow } from '../../app/use-now.ts'
import { useSender } from '../../app/use-sender.ts'
import { Choice } from '../../ui/choice.tsx'
import { useLifeWords } from '../life/words.ts'
import { type PostModel, refreshStation } from './model.ts'

const HOURS = [1, 2, 4, 8, MOST_PRESENT_HOURS]

/** The master's one tap: I am here, I am leaving. It ends by itself. */
export function PresenceSwitch({ model, timeZone }: { model: PostModel; timeZone: string }) {
  const { lang } = useFrame()
  const t = useLifeWords()
  const now = useNow()
  const sender = useSender()
  const hours = useSignal('4')
  // Being on duty there is being there; that ends where it began.
  const stays = useSignal(false)
  const { id, present_until } = model.station.value
  const isHere = presenceAt(present_until, now) === 'here'
  const path = `/api/stations/${id}/presence`
  const attend = () => change(path, { hours: Number(hours.peek()) }, 'PUT')
  const press = async () => {
    await sender.send(isHere ? change(path, {}, 'DELETE') : attend())
    await refreshStation(model)
    const then = presenceAt(model.station.peek().present_until, Date.now())
    stays.value = isHere && then === 'here'
  }
  return (
    <section class="post-presence" data-here={isHere || undefined}>
      <h2>{t.presence}</h2>
      <p role="status">
        <strong>
          {isHere ? t.hereNow(momentWords(present_until ?? 0, timeZone, lang).clock) : t.awayNow}
        </strong>
      </p>
      {isHere ? null : (
        <Choice
          label={t.howLong}
          name="hours"
          value={hours}
          options={HOURS.map((n) => [String(n), t.hours(n)])}
        />
      )}
      <button
        class="button post-big needs-script"
        data-weight={isHere ? undefined : 'primary'}
        type="button"
        aria-pressed={isHere}
        disabled={sender.busy.value}
        onClick={press}
      >
        {isHere ? t.leave : t.attend}
      </button>
      {stays.value ? (
        <p role="status">
          {t.stays} <a href={`/c/${model.slug}/rider`}>{t.offDuty}</a>
        </p>
      ) : null}
      <p class="quiet">{t.presenceNote}</p>
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </section>
  )
}
