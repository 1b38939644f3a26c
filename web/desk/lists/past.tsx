import { useFrame } from '../../app/frame.ts'
import { momentWords } from '../../app/moment-words.ts'
import type { Bringing } from './model.ts'
import { UndoButton } from './said.tsx'
import { useListsWords } from './words.ts'

/** The lists that were brought in before, each with the way back. */
export function Past({ model }: { model: Bringing }) {
  const t = useListsWords()
  const { lang } = useFrame()
  const { time_zone } = model.page.community
  const lists = model.lists.value
  return (
    <section class="people-section">
      <h2>{t.past}</h2>
      {lists.length === 0 ? <p class="quiet">{t.noPast}</p> : null}
      <ul class="people-list">
        {lists.map(({ id, at, added, changed, undone }) => {
          const { date, clock } = momentWords(at, time_zone, lang)
          return (
            <li key={id} class="people-row">
              <p>
                {date} {clock} · {t.pastLine(added, changed)}
                {undone ? ` · ${t.wasUndone}` : null}
              </p>
              {undone ? null : <UndoButton model={model} list={id} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
