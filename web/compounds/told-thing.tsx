import { useFrame } from '../app/frame.ts'
import { placePath } from '../app/links.ts'
import { refusalWords } from '../app/refusal-words.ts'
import { useNow } from '../app/use-now.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { History } from './history.tsx'
import { lookOf, nameOf, standingWords, toldWords } from './item-words.ts'
import { type CompoundModel, remove, say } from './model.ts'
import type { DifficultyItem } from './page.ts'
import { useCompoundWords } from './words.ts'

interface ToldProps {
  readonly item: DifficultyItem
  readonly model: CompoundModel
  readonly timeZone: string
}

/** One thing that is told: what it says, how old that is, and the buttons of whoever stands there. */
export function ToldThing({ item, model, timeZone }: ToldProps) {
  const { lang } = useFrame()
  const t = useCompoundWords()
  const now = useNow()
  const busy = model.busy.value?.id === item.id ? model.busy.value : null
  const refused = model.refused.value?.id === item.id ? model.refused.value : null
  return (
    <li class="told" data-look={lookOf(item, now)} data-fact={item.id}>
      <ToldLines item={item} now={now} />
      {item.mine ? <p class="quiet">{t.mine[item.mine.says]}</p> : null}
      <div class="told-acts needs-script">
        <SayButton item={item} model={model} says="works" />
        <SayButton item={item} model={model} says="broken" />
      </div>
      <p class="told-note" role="status">
        {busy ? t[busy.is] : null}
        {refused ? refusalWords(lang, t.refusals)(refused.refusal) : null}
      </p>
      <ToldMore item={item} model={model} timeZone={timeZone} />
    </li>
  )
}

interface LinesProps {
  readonly item: DifficultyItem
  readonly now: number
}

/** What is told of a thing, for the compound's page and for the road. */
export function ToldLines({ item, now }: LinesProps) {
  const { lang } = useFrame()
  const name = nameOf(item, lang)
  const pieces = toldWords(item, { now, lang })
  return (
    <>
      <h3>{item.place === null ? name : <a href={placePath(item.place)}>{name}</a>}</h3>
      {pieces.length === 0 ? null : <p class="told-words">{pieces.join(' · ')}</p>}
      {item.note ? <p>{item.note}</p> : null}
      <p class="told-age" data-look={lookOf(item, now)}>
        {standingWords(item, now, lang)}
      </p>
    </>
  )
}

function SayButton(props: {
  readonly item: DifficultyItem
  readonly model: CompoundModel
  readonly says: 'works' | 'broken'
}) {
  const { item, model, says } = props
  const { lang } = useFrame()
  const t = useCompoundWords()
  const word = says === 'works' ? t.so : t.hasChanged
  return (
    <button
      class="button"
      type="button"
      data-says={says}
      aria-label={t.atPlace(nameOf(item, lang), word)}
      aria-pressed={item.mine?.says === says}
      disabled={model.busy.value !== null}
      onClick={() => say(model, item, says)}
    >
      {word}
    </button>
  )
}

/** To correct it, to see how it was, to remove it: for whom it is theirs to do. */
function ToldMore({ item, model, timeZone }: ToldProps) {
  const { lang } = useFrame()
  const t = useCompoundWords()
  const name = nameOf(item, lang)
  return (
    <div class="told-more needs-script">
      {model.may.value.write && model.editing.value === null ? (
        <button
          class="button"
          type="button"
          aria-label={t.atPlace(name, t.amend)}
          onClick={() => (model.editing.value = { kind: item.kind, item })}
        >
          {t.amend}
        </button>
      ) : null}
      {item.seq > 1 ? <History item={item} model={model} timeZone={timeZone} /> : null}
      {model.may.value.remove ? (
        <ConfirmButton
          label={t.remove}
          question={t.removeAsk}
          yes={t.removeYes}
          no={t.removeNo}
          busy={model.busy.value !== null}
          act={() => remove(model, item)}
        />
      ) : null}
    </div>
  )
}
