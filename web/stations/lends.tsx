import { ITEMS } from '../../domain/stations/item.ts'
import { useFrame } from '../app/frame.ts'
import { placePath } from '../app/links.ts'
import type { Lent } from './page.ts'
import { useStationWords } from './words.ts'

/** On the page of a place: what can be borrowed there, and how many are left. */
export function Lends({ placeId, lends }: { placeId: string; lends: readonly Lent[] }) {
  const { lang } = useFrame()
  const t = useStationWords()
  return (
    <section class="facts-things" data-lends>
      <h2>{t.borrowHere}</h2>
      {lends.length === 0 ? <p class="quiet">{t.nothing}</p> : null}
      <ul class="things">
        {lends.map(({ item, held }) => (
          <li key={item} data-item={item}>
            <b>{ITEMS[item][lang]}</b> <span>{t.left(held)}</span>
          </li>
        ))}
      </ul>
      <a href={`${placePath(placeId)}/lend`}>{t.lendLink}</a>
    </section>
  )
}
