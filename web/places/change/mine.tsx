import { fieldsIn } from '../../../domain/places/change.ts'
import { ago } from '../../app/ago.ts'
import { useFrame } from '../../app/frame.ts'
import { useNow } from '../../app/use-now.ts'

import { type Changing, takeBack } from './model.ts'
import type { ChangeItem } from './page.ts'
import { nameIn, positionWords, valueWords } from './values.ts'
import { useChangeWords } from './words.ts'

/** What one proposed and what became of it; what nobody has decided on can be taken back. */
export function Mine({ model }: { model: Changing }) {
  const t = useChangeWords()
  const mine = model.mine.value
  if (mine.length === 0) return null
  return (
    <section class="change-mine">
      <h2>{t.mine}</h2>
      <ul>
        {mine.map((item) => (
          <MyChange key={item.id} model={model} item={item} />
        ))}
      </ul>
    </section>
  )
}

function MyChange({ model, item }: { model: Changing; item: ChangeItem }) {
  const t = useChangeWords()
  const { lang } = useFrame()
  const now = useNow()
  const name = nameIn(item, lang)
  return (
    <li data-state={item.state}>
      <p>
        <b>
          {item.flag ? t.flags.names[item.flag] : t.kinds[item.kind]}
          {model.page.place || !name ? '' : ` ${name}`}
        </b>{' '}
        <span class="change-state">
          {t.states[item.state]}
          {item.because ? `：${t.because[item.because]}` : ''}
        </span>
      </p>
      {item.kind === 'edit' ? (
        <p class="quiet">
          {fieldsIn(item.after)
            .map((field) => `${t.fields[field]} ${wordsIn(item, field)}`)
            .join(lang === 'zh' ? '；' : '; ')}
        </p>
      ) : null}
      <p class="quiet">{ago(item.at, now, lang)}</p>
      {item.state === 'waiting' ? (
        <button class="button" type="button" onClick={() => void takeBack(model, item)}>
          {t.takeBack}
        </button>
      ) : null}
    </li>
  )

  function wordsIn({ before, after }: ChangeItem, field: ReturnType<typeof fieldsIn>[number]) {
    return field === 'at' ? positionWords(before, after, t) : valueWords(after, field, t, lang)
  }
}
