import { computed, effect } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import type { CircleModel } from '../app/model.ts'
import type { PlaceItem } from '../app/page.ts'
import { isOpen } from '../places/listing.ts'
import { placeFeatures } from './place-features.ts'
import { drawPlaces } from './places.ts'

/** Keeps the places on the map what filter and search say, and the chosen ones on top. */
export function followPlaces(map: MapLibre, model: CircleModel): void {
  const { lang } = model
  const found = computed(() =>
    model.query.value.trim() ? new Set(model.listed.value.map(({ place }) => place.id)) : null,
  )
  effect(() => {
    const now = model.now.value
    const places = [...model.places.value.values()].filter((place) =>
      isShown(model, place, found.value),
    )
    drawPlaces(map, 'places', placeFeatures(places, { lang, now, selected: null }))
  })
  effect(() => {
    const selected = model.selection.value
    const ids = new Set([model.highlighted.value, selected])
    const places = [...ids].flatMap((id) => (id && model.places.value.get(id)) || [])
    drawPlaces(map, 'chosen', placeFeatures(places, { lang, now: model.now.value, selected }))
  })
}

function isShown(model: CircleModel, place: PlaceItem, found: ReadonlySet<string> | null): boolean {
  const { kinds, open } = model.filter.value
  if (kinds.length > 0 && !kinds.includes(place.kind)) return false
  if (open && !isOpen(place, model.now.value)) return false
  return found?.has(place.id) ?? true
}
