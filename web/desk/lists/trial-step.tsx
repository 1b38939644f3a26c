import { useSignal } from '@preact/signals'
import { KINDS } from '../../../domain/places/kinds.ts'
import type { ChangedField, Described, Verdict } from '../../../domain/places/list-compare.ts'
import { useFrame } from '../../app/frame.ts'
import type { Trial } from './exchange.ts'
import { type Bringing, write } from './model.ts'
import { useListsWords } from './words.ts'

const ALL_IS = ['new', 'changed', 'refused', 'same'] as const satisfies Verdict['is'][]

const SHOWN_AT_ONCE = 100

/** Row by row what the list would do, and the button that does it. */
export function TrialStep({ model }: { model: Bringing }) {
  const t = useListsWords()
  const trial = model.trial.value
  const isWriting = model.busy.value === 'writing'
  return (
    <div aria-live="polite" aria-busy={isWriting}>
      {trial ? (
        <section class="people-section" id="trial">
          <h2>{t.result}</h2>
          <p>{trial.rows.length > 0 ? t.nothingYet : t.nothing}</p>
          {isShifted(trial) ? <p class="refusal">{t.shifted(trial.shifted)}</p> : null}
          <Verdicts trial={trial} />
          {trial.rows.length > 0 ? (
            <p>
              <button
                class="button"
                data-weight="primary"
                type="button"
                disabled={model.busy.value !== null}
                onClick={() => void write(model)}
              >
                {t.write(trial.rows.length)}
              </button>
            </p>
          ) : null}
          <p role="status">{isWriting ? t.writing(Math.round(model.share.value * 100)) : null}</p>
        </section>
      ) : null}
    </div>
  )
}

/** One namesake may be a branch; many are a list in another system. */
const isShifted = ({ shifted, verdicts }: Trial): boolean =>
  shifted > 0 && shifted * 2 >= verdicts.filter(({ is }) => is === 'new').length

function Verdicts({ trial: { verdicts } }: { trial: Trial }) {
  const t = useListsWords()
  const of = (is: Verdict['is']) => verdicts.filter((verdict) => verdict.is === is)
  const chosen = useSignal<Verdict['is']>(ALL_IS.find((is) => of(is).length > 0) ?? 'new')
  const most = useSignal(SHOWN_AT_ONCE)
  const rows = of(chosen.value)
  const choose = (is: Verdict['is']) => {
    chosen.value = is
    most.value = SHOWN_AT_ONCE
  }
  return (
    <>
      <div class="lists-counts">
        {ALL_IS.map((is) => (
          <button
            key={is}
            class="button"
            type="button"
            data-is={is}
            aria-pressed={chosen.value === is}
            onClick={() => choose(is)}
          >
            {t.is[is]} <b>{of(is).length}</b>
          </button>
        ))}
      </div>
      {rows.length === 0 ? <p class="quiet">{t.none}</p> : null}
      <ul class="lists-rows">
        {rows.slice(0, most.value).map((verdict) => (
          <Row key={verdict.line} verdict={verdict} />
        ))}
      </ul>
      {rows.length > most.value ? (
        <button class="button" type="button" onClick={() => (most.value += SHOWN_AT_ONCE)}>
          {t.more(Math.min(SHOWN_AT_ONCE, rows.length - most.value))}
        </button>
      ) : null}
    </>
  )
}

function Row({ verdict }: { verdict: Verdict }) {
  const t = useListsWords()
  return (
    <li data-is={verdict.is}>
      <span class="lists-line">{t.line(verdict.line)}</span>
      <RowWords verdict={verdict} />
    </li>
  )
}

function RowWords({ verdict }: { verdict: Verdict }) {
  const t = useListsWords()
  const { lang } = useFrame()
  switch (verdict.is) {
    case 'new':
      return (
        <span>
          <b>{verdict.place.name}</b> {KINDS[verdict.place.kind][lang]}
        </span>
      )
    case 'same':
      return <span>{verdict.before.name}</span>
    case 'refused':
      return <span>{t.rowRefusal(verdict.refusal)}</span>
    case 'changed':
      return (
        <span>
          <b>{verdict.before.name}</b>
          {verdict.fields.map((field) => (
            <span key={field} class="lists-change">
              {t.changes[field]}
              {': '}
              <del>{shown(verdict.before, field) || t.empty}</del>
              {' → '}
              <ins>{shown(verdict.place, field) || t.empty}</ins>
            </span>
          ))}
        </span>
      )
  }
}

const shown = (place: Described, field: ChangedField): string => String(place[field] ?? '')
