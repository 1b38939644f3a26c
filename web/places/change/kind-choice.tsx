import { SAID_KINDS } from '../../../domain/places/change-words.ts'
import { KINDS } from '../../../domain/places/kinds.ts'
import { useFrame } from '../../app/frame.ts'
import { Badge } from '../../ui/badge.tsx'
import { type Changing, write } from './model.ts'
import { useChangeWords } from './words.ts'

/** What kind of place it is, by its picture; a station is not turned into something else here. */
export function KindChoice({ model }: { model: Changing }) {
  const t = useChangeWords()
  const { lang } = useFrame()
  const { kind } = model.draft.value
  const isAdding = model.page.place === null
  if (model.page.place?.fields.kind === 'station') return null
  return (
    <details class="kind-choice" open={isAdding && kind === null}>
      <summary>
        {t.form.kind}
        {kind ? (
          <span class="kind-chosen">
            <Badge kind={kind} />
            <b>{KINDS[kind][lang]}</b>
          </span>
        ) : null}
      </summary>
      <fieldset>
        <legend>{t.form.chooseKind}</legend>
        {SAID_KINDS.map((each) => (
          <label key={each} class="tile kind-tile" data-chosen={each === kind}>
            <input
              type="radio"
              name="kind"
              value={each}
              checked={each === kind}
              onChange={() => write(model, { kind: each })}
            />
            <Badge kind={each} />
            <span>{KINDS[each][lang]}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
