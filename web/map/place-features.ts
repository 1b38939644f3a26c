import type { FeatureCollection, Point } from 'geojson'
import { doorState } from '../../domain/places/hours.ts'
import { type Lang, named } from '../app/i18n.ts'
import type { PlaceItem } from '../app/page.ts'
import { toneOf } from '../ui/shapes.ts'
import { type Look, markOf } from './marks.ts'
import type { Tone } from './palette.ts'

interface PlaceMark {
  readonly id: string
  readonly name: string
  readonly mark: string
  readonly tone: Tone
  /** one of the product's own kinds: drawn larger, and above the others */
  readonly own: boolean
  readonly selected: boolean
}

export type PlaceFeatures = FeatureCollection<Point, PlaceMark>

export const NO_PLACES: PlaceFeatures = { type: 'FeatureCollection', features: [] }

/** Places as the renderer takes them, their doors as they are at `now`. */
export function placeFeatures(
  places: Iterable<PlaceItem>,
  as: { lang: Lang; now: number; selected: string | null },
): PlaceFeatures {
  const features = [...places].map((place) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [...place.at] },
    properties: {
      id: place.id,
      name: named(place, as.lang),
      mark: markOf(place.kind, lookAt(place, as.now)),
      tone: toneOf(place.kind),
      own: OWN.has(place.kind),
      selected: place.id === as.selected,
    },
  }))
  return { type: 'FeatureCollection', features }
}

const OWN = new Set(['station', 'rest_stop'])

const lookAt = (place: PlaceItem, now: number): Look =>
  doorState(place.hours_changes, now, place.hours_horizon).is === 'closed' ? 'hollow' : 'solid'
