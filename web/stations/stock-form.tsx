import { useSignal } from '@preact/signals'
import { ITEM_IDS, ITEMS, type ItemId } from '../../domain/stations/item.ts'
import { useFrame } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import { useTick } from '../app/use-now.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { choose, type KeepModel, undo, write } from './keep-model.ts'
import { useLifeWords } from './life/words.ts'
import type { StationPlace } from './page.ts'
import { signed } from './signed.ts'
import { useStationWords } from './words.ts'

const REASONS = ['received', 'given', 'spoiled', 'counted', 'moved'] as const

type Reason = (typeof REASONS)[number]

interface StockFormProps {
  readonly model: KeepModel
  /** where a thing can be moved to */
  readonly others: readonly StationPlace[]
}

/** Writes down what came, what went, or how many there are. */
export function StockForm({ model, others }: StockFormProps) {
  const { lang } = useFrame()
  const t = useStationWords()
  const life = useLifeWords()
  const reason = useSignal<Reason>('received')
  const to = useSignal(others[0]?.id ?? '')
  const typed = useSignal('')
  const isWrong = useSignal(false)
  const save = async () => {
    const least = reason.value === 'counted' ? 0 : 1
    isWrong.value = !/^\d{1,4}$/.test(typed.value.trim()) || Number(typed.value) < least
    if (isWrong.value) return
    const words = {
      ...{ item: model.chosen.value, reason: reason.value, count: Number(typed.value) },
      ...(reason.value === 'moved' ? { to: to.value } : {}),
    }
    typed.value = ''
    const isWritten = await write(model, words)
    if (!isWritten && typed.value === '') typed.value = String(words.count)
  }
  return (
    <form
      class="stock-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{t.write}</h2>
      <ItemChoice model={model} />
      <fieldset class="stock-reasons">
        <legend class="unseen">{t.write}</legend>
        {reasonsWith(others).map((each) => (
          <button
            key={each}
            class="button"
            type="button"
            aria-pressed={reason.value === each}
            onClick={() => (reason.value = each)}
          >
            {each === 'moved' ? life.moved : t.reasons[each]}
          </button>
        ))}
      </fieldset>
      {reason.value === 'moved' ? (
        <Choice
          label={life.moveTo}
          name="to"
          value={to}
          options={others.map((place) => [place.id, named(place, lang)])}
        />
      ) : null}
      <Field
        label={reason.value === 'counted' ? t.counted : t.count}
        name="count"
        inputMode="numeric"
        autocomplete="off"
        maxLength={4}
        value={typed.value}
        wrong={isWrong.value}
        onInput={(value) => (typed.value = value)}
        {...(isWrong.value ? { hint: t.wrong } : {})}
      />
      <button class="button" data-weight="primary" type="submit" disabled={model.busy.value}>
        {t.save}
      </button>
      <Written model={model} />
    </form>
  )
}

/** Nothing is moved where there is nowhere to move it to. */
const reasonsWith = (others: readonly StationPlace[]): readonly Reason[] =>
  REASONS.filter((reason) => reason !== 'moved' || others.length > 0)

function ItemChoice({ model }: { model: KeepModel }) {
  const { lang } = useFrame()
  const t = useStationWords()
  return (
    <label class="field">
      {t.item}
      <select
        name="item"
        value={model.chosen.value}
        onChange={({ currentTarget }) => choose(model, currentTarget.value as ItemId)}
      >
        {ITEM_IDS.map((id) => (
          <option key={id} value={id}>
            {ITEMS[id][lang]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What was written last, and for ten seconds the way back. */
function Written({ model }: { model: KeepModel }) {
  const { lang } = useFrame()
  const t = useStationWords()
  const now = useTick()
  const last = model.written.value
  const left = last?.undoUntil ? Math.ceil((last.undoUntil - now) / 1000) : 0
  const name = last ? ITEMS[last.item][lang] : ''
  return (
    <>
      <p role="status">
        {last && last.undoUntil !== null ? t.written(name, signed(last.delta), last.held) : null}
        {last?.undoUntil === null ? t.undone(name, last.held) : null}
      </p>
      {left > 0 ? (
        <button
          class="button"
          type="button"
          disabled={model.busy.value}
          onClick={() => undo(model)}
        >
          {t.undo} <span aria-hidden="true">{Math.min(10, left)}</span>
        </button>
      ) : null}
      <RefusalNote refusal={model.refusal.value} sentences={t.refusals} />
    </>
  )
}
