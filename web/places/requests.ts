import { batch } from '@preact/signals'
import type { LngLat } from '../../domain/kit/geo.ts'
import { EXPECTED_KINDS } from '../../domain/places/kinds.ts'
import type { PlaceProperties, ReachedPlace } from '../../domain/places/place.ts'
import { writePoint } from '../app/links.ts'
import type { CircleModel } from '../app/model.ts'
import { CIRCLE_MINUTES, LIST_MINUTES, PAGE_ROWS, type PlaceItem } from '../app/page.ts'
import { latest, pause } from './latest.ts'
import { readJson } from './read-json.ts'

interface PlaceFeature {
  readonly geometry: { readonly coordinates: LngLat }
  readonly properties: PlaceProperties
}

interface PlaceCollection {
  readonly features: readonly PlaceFeature[]
  /** the cursor of the next page */
  readonly next?: string | null
}

const PER_REQUEST = 500
const TYPING_MS = 200

const apiOf = (model: CircleModel) => `/api/communities/${model.community.slug}`

/** Reads all places of the community, so that filters, searches and other starts need no request. */
export async function refreshPlaces(model: CircleModel): Promise<void> {
  model.loading.value = 'busy'
  try {
    const places = await readPlaces(model)
    batch(() => {
      model.places.value = places
      model.complete.value = true
      model.loading.value = 'idle'
    })
  } catch {
    model.loading.value = 'failed'
  }
}

async function readPlaces(model: CircleModel): Promise<Map<string, PlaceItem>> {
  const places = new Map<string, PlaceItem>()
  let after: string | null = null
  do {
    const cursor: string = after ? `&after=${encodeURIComponent(after)}` : ''
    const page: PlaceCollection = await readJson(
      model,
      `${apiOf(model)}/places?limit=${PER_REQUEST}${cursor}`,
    )
    for (const feature of page.features) places.set(feature.properties.id, itemOf(feature))
    after = page.next ?? null
  } while (after)
  return places
}

const reaching = latest()

/** Asks the server for the walks from the start in force, as long as no kernel answers here. */
export function refreshReach(model: CircleModel): Promise<void> {
  const from = model.start.value
  const pace = model.pace.value
  return reaching(async (signal) => {
    const query = `from=${writePoint(from)}&minutes=${LIST_MINUTES}&pace=${pace}`
    const { places }: { places: ReachedPlace[] } = await readJson(
      model,
      `${apiOf(model)}/reach?${query}`,
      signal,
    )
    const within = new Set(
      places.filter((place) => place.walk_minutes <= CIRCLE_MINUTES).map(({ kind }) => kind),
    )
    model.reach.value = {
      from,
      pace,
      limitMinutes: LIST_MINUTES,
      walks: new Map(
        places.map((place) => [
          place.id,
          { minutes: place.walk_minutes, metres: place.distance_m },
        ]),
      ),
      missing: EXPECTED_KINDS.filter((kind) => !within.has(kind)),
      offStreet: false,
    }
  })
}

const searching = latest()

/** What is here answers at once; the server adds what only it can find, by pinyin initials say. */
export function search(model: CircleModel, text: string): Promise<void> {
  batch(() => {
    model.query.value = text
    model.found.value = null
    model.selection.value = null
    model.rowsShown.value = PAGE_ROWS
  })
  return searching(async (signal) => {
    if (text.trim() === '') return
    await pause(TYPING_MS, signal)
    const url = `${apiOf(model)}/search?q=${encodeURIComponent(text)}&limit=50`
    const { features }: PlaceCollection = await readJson(model, url, signal)
    const items = features.map(itemOf)
    batch(() => {
      const unknown = items.filter(({ id }) => !model.places.value.has(id))
      if (unknown.length > 0) {
        model.places.value = new Map([
          ...model.places.value,
          ...unknown.map((item) => [item.id, item] as const),
        ])
      }
      model.found.value = new Set(items.map(({ id }) => id))
    })
  })
}

const itemOf = ({ geometry, properties }: PlaceFeature): PlaceItem => ({
  ...properties,
  at: geometry.coordinates,
})
