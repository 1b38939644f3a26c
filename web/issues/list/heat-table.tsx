import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { filterLink } from './filter.ts'
import type { Board } from './model.ts'
import { useListWords } from './words.ts'

/** The numbers behind the shades of the map. */
export function HeatTable({ board }: { board: Board }) {
  const { lang } = useFrame()
  const t = useListWords()
  const heat = board.heat.value
  if (!heat) return null
  if (heat.length === 0) return <p class="quiet">{t.heatNone}</p>
  const all = { phase: 'open', category: null, age: null, mine: false } as const
  return (
    <table class="heat">
      <caption>{t.heat}</caption>
      <thead>
        <tr>
          <th scope="col">{t.compound}</th>
          <th scope="col">{t.heatOpen}</th>
          <th scope="col">{t.heatLate}</th>
        </tr>
      </thead>
      <tbody>
        {heat.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <a href={filterLink(board.slug, { ...all, compound: each.id })}>
                {named(each, lang)}
              </a>
            </th>
            <td>{each.open >= 100 ? t.hundred : each.open}</td>
            <td>{each.late}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
