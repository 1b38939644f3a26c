import { left } from '../app/ago.ts'
import { refusalWords } from '../app/refusal-words.ts'
import type { Live } from '../live/socket.ts'
import { localTime } from '../places/local-time.ts'
import { ActButton } from '../tasks/act-button.tsx'
import { useBook } from '../tasks/book-context.ts'
import { beginDuty, type DutySwitch, endDuty } from './duty.ts'
import type { Whereabouts } from './whereabouts.ts'
import { type RiderWords, useRiderWords } from './words.ts'

interface DutyProps {
  readonly on: DutySwitch
  readonly where: Whereabouts
  readonly live: Live | null
}

/** On and off duty in one tap, and what of that others see. */
export function DutyPanel(props: DutyProps) {
  const duty = props.on.duty.value
  const t = useRiderWords()
  const { lang } = useBook()
  const refusal = props.on.refusal.value
  return (
    <section class="duty" data-on={duty?.here === true} aria-label={t.duty.on}>
      {duty?.here ? <OnDuty {...props} untilAt={duty.untilAt} /> : <OffDuty {...props} />}
      <p class="task-refused" role="status">
        {refusal ? refusalWords(lang, t.refusals)(refusal) : null}
      </p>
    </section>
  )
}

function OffDuty({ on }: DutyProps) {
  const { community } = useBook()
  const t = useRiderWords()
  const elsewhere = on.duty.value !== null
  return (
    <>
      <p role="status">
        <b>{t.duty.off}</b>
        <br />
        <span class="duty-note">{on.justEnded.value ? t.duty.ended : t.duty.offNote}</span>
      </p>
      {elsewhere ? (
        <p class="duty-note">{t.duty.elsewhere}</p>
      ) : (
        <ActButton
          class="duty-switch"
          label={t.duty.begin}
          busy={on.busy.value === 'begin' ? t.duty.beginning : null}
          weight="primary"
          press={() => beginDuty(on, community.slug)}
        />
      )}
      <p class="duty-shares">{t.duty.shares}</p>
    </>
  )
}

function OnDuty({ on, where, live, untilAt }: DutyProps & { untilAt: number }) {
  const { community, now, lang } = useBook()
  const t = useRiderWords()
  const { clock } = localTime(untilAt, community.time_zone, lang)
  return (
    <>
      <p>
        <b>{t.duty.on}</b>
        <br />
        <span class="duty-note">{t.duty.until(clock, left(untilAt, now.value, lang))}</span>
      </p>
      <ActButton
        class="duty-switch"
        label={t.duty.end}
        busy={on.busy.value === 'end' ? t.duty.ending : null}
        press={() => endDuty(on, community.slug)}
      />
      <p class="duty-sends" role="status">
        {on.halted.value ? t.duty.halted : sendingWords(where, live, t)}
      </p>
      <p class="duty-shares">{t.duty.shares}</p>
    </>
  )
}

function sendingWords({ state }: Whereabouts, live: Live | null, t: RiderWords): string {
  if (state.value === 'denied') return t.duty.denied
  if (state.value === 'outside') return t.duty.outside
  if (live?.model.state.value !== 'live') return t.duty.noSocket
  return state.value === 'found' ? t.duty.sending : t.duty.waiting
}
