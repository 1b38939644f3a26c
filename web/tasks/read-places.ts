import type { LngLat } from '../../domain/kit/geo.ts'
import type { PlaceProperties } from '../../domain/places/place.ts'
import type { PlaceItem } from '../app/page.ts'

interface Places {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: LngLat }
    readonly properties: PlaceProperties
  }[]
}

/** Places of a community, e.g. by `search?q=…` or `places?kind=…`. */
export async function readPlaces(
  slug: string,
  asked: string,
  signal?: AbortSignal,
): Promise<PlaceItem[]> {
  const answer = await fetch(`/api/communities/${slug}/${asked}`, { signal })
  if (!answer.ok) throw new Error(`${asked} answered ${answer.status}`)
  const { features } = (await answer.json()) as Places
  return features.map(({ geometry, properties }) => ({ ...properties, at: geometry.coordinates }))
}
