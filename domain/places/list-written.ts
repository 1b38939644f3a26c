import { KINDS } from './kinds.ts'
import { headerOf, type ListField, WRITTEN_FIELDS } from './list-fields.ts'
import { wordOfWheelchair, wordsOfAmenities } from './list-words.ts'
import type { Place } from './place.ts'

/** The places of a community as the rows of a list that offices open, change and bring back; the header first. */
export const listRows = (places: readonly Place[]): (string | number)[][] => [
  WRITTEN_FIELDS.map(headerOf),
  ...places.map((place) => WRITTEN_FIELDS.map((field) => cellOf(place, field))),
]

function cellOf(place: Place, field: ListField): string | number {
  switch (field) {
    case 'kind':
      return KINDS[place.kind].zh
    case 'lng':
      return place.at[0]
    case 'lat':
      return place.at[1]
    case 'position':
      return place.at.join(',')
    case 'wheelchair':
      return place.wheelchair ? wordOfWheelchair(place.wheelchair) : ''
    case 'amenities':
      return wordsOfAmenities(place.amenities)
    default:
      return place[field] ?? ''
  }
}
