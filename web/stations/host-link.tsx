import { KINDS } from '../../domain/places/kinds.ts'
import type { PlaceItem } from '../app/page.ts'
import { useStationWords } from './words.ts'

/** On the page of a shop: it would make a station. */
export function HostLink({ place, slug }: { place: PlaceItem; slug: string }) {
  const t = useStationWords()
  const { tier } = KINDS[place.kind]
  if (tier !== 'basic' && tier !== 'quality') return null
  return (
    <a class="button" href={`/c/${slug}/stations?host=${encodeURIComponent(place.id)}#propose`}>
      {t.proposeHost}
    </a>
  )
}
