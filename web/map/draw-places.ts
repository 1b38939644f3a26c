import { computed, effect } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import type { CircleModel } from '../app/model.ts'
import type { PlaceItem } from '../app/page.ts'
import type { CoverageModel } from '../lifecircle/coverage-model.ts'
import { isOpen } from '../places/listing.ts'
import { placeFeatures } from './place-features.ts'
import { drawPlaces } from './places.ts'

/** Keeps the places on the map what filter, search and view say, and the chosen ones on top. */
export function followPlaces(map: MapLibre, model: CircleModel, coverage: CoverageModel): void {
  const { lang } = model
  const shown = computed(() => {
    const places = [...model.places.value.values()]
    return coverage.isOpen.value
      ? places.filter(({ kind }) => kind === coverage.kind.value)
      : places.filter(listed(model))
  })
  effect(() => {
    const as = { lang, now: model.now.value, selected: null }
    drawPlaces(map, 'places', placeFeatures(shown.value, as))
  })
  effect(() => {
    const selected = model.selection.value
    const ids = new Set([model.highlighted.value, selected])
    const places = [...ids].flatMap((id) => (id && model.places.value.get(id)) || [])
    drawPlaces(map, 'chosen', placeFeatures(places, { lang, now: model.now.value, selected }))
  })
}

/** What the list would show of a place, were it within walking distance. */
function listed(model: CircleModel): (place: PlaceItem) => boolean {
  const { kinds, open } = model.filter.value
  const searched = model.query.value.trim() !== ''
  const found = searched ? new Set(model.listed.value.map(({ place }) => place.id)) : null
  return (place) =>
    (kinds.length === 0 || kinds.includes(place.kind)) &&
    (!open || isOpen(place, model.now.value)) &&
    (found?.has(place.id) ?? true)
}
