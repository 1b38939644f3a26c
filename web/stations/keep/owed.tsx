import { useSignal } from '@preact/signals'
import { ITEMS } from '../../../domain/stations/item.ts'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { useLifeWords } from '../life/words.ts'
import type { KeepPage, Owed } from '../page.ts'
import { dayWords, useStationWords } from '../words.ts'
import { type PostModel, readAllLoans, refreshLoans } from './model.ts'

interface OwedProps {
  readonly model: PostModel
  readonly page: KeepPage
}

/** What was borrowed and is not back: here, and to staff in all of the community. */
export function OwedThings({ model, page }: OwedProps) {
  const t = useStationWords()
  const life = useLifeWords()
  const { isStaff } = page
  const all = model.allLoans.value
  return (
    <section class="post-owed">
      <h2>{t.loans}</h2>
      <OwedList model={model} page={page} loans={model.loans.value} />
      {isStaff && all === null ? (
        <button class="button needs-script" type="button" onClick={() => readAllLoans(model)}>
          {life.readAll}
        </button>
      ) : null}
      {all ? (
        <>
          <h2>{life.allLoans}</h2>
          <OwedList model={model} page={page} loans={all} />
        </>
      ) : null}
    </section>
  )
}

function OwedList({ model, page, loans }: OwedProps & { loans: readonly Owed[] }) {
  const t = useStationWords()
  if (loans.length === 0) return <p class="quiet">{t.noLoans}</p>
  return (
    <ul class="stock-lines">
      {loans.map((loan) => (
        <OwedLine key={loan.id} model={model} page={page} loan={loan} />
      ))}
    </ul>
  )
}

/** One thing; staff give up what will not come back. */
function OwedLine({ model, page, loan }: OwedProps & { loan: Owed }) {
  const { lang } = useFrame()
  const t = useStationWords()
  const life = useLifeWords()
  const sender = useSender()
  const isLost = useSignal(false)
  const { id, item, by, due_at, overdue, place, place_name } = loan
  const day = dayWords(due_at, page.community.time_zone, lang)
  const lose = async () => {
    const told = await sender.send(change(`/api/loans/${id}/loss`))
    isLost.value = told.ok
    await refreshLoans(model)
  }
  return (
    <li class="stock-line" data-overdue={overdue || undefined}>
      <span>
        {ITEMS[item][lang]} · {by}
        <small>
          {overdue ? t.overdue(day) : t.due(day)}
          {place === page.place.id || !place_name ? null : ` · ${life.at(place_name)}`}
        </small>
      </span>
      {page.isStaff && overdue && !isLost.value ? (
        <ConfirmButton
          label={life.lost}
          question={life.lostSure}
          yes={life.lostYes}
          no={life.cancel}
          busy={sender.busy.value}
          act={() => void lose()}
        />
      ) : null}
      <RefusalNote refusal={sender.refusal.value} sentences={life.refusals} />
    </li>
  )
}
