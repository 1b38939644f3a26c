import { AMENITIES } from '../../domain/places/amenities.ts'
import { useFrame } from '../app/frame.ts'
import type { PlaceItem } from '../app/page.ts'
import { type Line, linesOf } from './lines.ts'
import { lineWords } from './state-words.ts'

/** What there is at a place, for reading alone: it stands where no script comes. */
export function PlainList({ place, now }: { place: PlaceItem; now: number }) {
  const { lang } = useFrame()
  return (
    <ul class="things">
      {linesOf(place, now).map((line) => (
        <li key={line.id} class="thing" data-state={lookOf(line)}>
          <b>{AMENITIES[line.id][lang]}</b> <span>{lineWords(line, now, lang)}</span>
        </li>
      ))}
    </ul>
  )
}

/** How a thing looks: what nobody has confirmed for long is grey with a question mark. */
export const lookOf = ({ state, freshness, disputed }: Line): string => {
  if (disputed) return 'disputed'
  return freshness === 'unknown' ? 'unknown' : state
}
