import { KINDS } from '../../domain/places/kinds.ts'
import type { Lang } from '../app/i18n.ts'
import type { PlacePage } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'

/** The place in the words of schema.org, for search engines and maps. */
export function placeJsonLd({ place, community }: PlacePage, lang: Lang): object {
  const [longitude, latitude] = place.at
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    name: placeTitle(place, lang),
    additionalType: KINDS[place.kind].en,
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
    address: place.address ?? undefined,
    telephone: place.phone ?? undefined,
    openingHours: place.hours ?? undefined,
    containedInPlace: { '@type': 'Place', name: community.name },
  }
}
