import { useSignal } from '@preact/signals'
import { runsOut } from '../../domain/facts/stock.ts'
import type { Says } from '../../domain/facts/voice.ts'
import { AMENITIES } from '../../domain/places/amenities.ts'
import { useFrame } from '../app/frame.ts'
import { refusalWords } from '../app/refusal-words.ts'
import { type BoardLine, type BoardModel, say } from './model.ts'
import { PICTURES } from './pictures.ts'
import { lookOf } from './plain-list.tsx'
import { lineWords } from './state-words.ts'
import { useFactWords } from './words.ts'

interface ThingProps {
  readonly model: BoardModel
  readonly line: BoardLine
  readonly now: number
}

/** One thing at a place: its picture, its state and age, and two buttons for who stands before it. */
export function Thing({ model, line, now }: ThingProps) {
  const { lang } = useFrame()
  const t = useFactWords()
  const isOpen = useSignal(false)
  const busy = model.busy.value?.id === line.id ? model.busy.value : null
  const refused = model.refused.value?.id === line.id ? model.refused.value : null
  const name = AMENITIES[line.id][lang]
  return (
    <li class="thing" data-state={lookOf(line)} data-thing={line.id}>
      <svg class="thing-picture" viewBox="0 0 24 24" aria-hidden="true">
        <path d={PICTURES[line.id]} />
      </svg>
      <p class="thing-words">
        <b>{name}</b> <span>{lineWords(line, now, lang)}</span>
        {line.mine ? <small>{t.mine[line.mine]}</small> : null}
        {line.report === null ? null : <a href={`/i/${line.report}`}>{t.report(line.report)}</a>}
      </p>
      <div class="thing-acts">
        <SayButton {...{ model, line, name }} says="works" />
        <SayButton {...{ model, line, name }} says="broken" />
        {isOpen.value ? <SayButton {...{ model, line, name }} says="out" /> : null}
        {runsOut(line.id) ? (
          <button
            class="button thing-other"
            data-weight="plain"
            type="button"
            aria-expanded={isOpen.value}
            aria-label={`${name}：${isOpen.value ? t.less : t.other}`}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            {isOpen.value ? t.less : t.other}
          </button>
        ) : null}
      </div>
      <p class="thing-note" role="status">
        {busy ? t[busy.is] : null}
        {refused ? refusalWords(lang, t.refusals)(refused.refusal) : null}
      </p>
    </li>
  )
}

interface SayProps extends Omit<ThingProps, 'now'> {
  readonly name: string
  readonly says: Says
}

function SayButton({ model, line, name, says }: SayProps) {
  const t = useFactWords()
  return (
    <button
      class="button"
      type="button"
      data-says={says}
      aria-label={`${name}：${t[says]}`}
      aria-pressed={line.mine === says}
      disabled={model.busy.value !== null}
      onClick={() => say(model, line.id, says)}
    >
      {t[says]}
    </button>
  )
}
