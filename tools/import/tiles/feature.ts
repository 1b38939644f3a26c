import type { LngLat } from '../../../domain/kit/geo.ts'
import type { Tags } from '../osm/elements.ts'
import { plainText } from '../osm/plain-text.ts'
import type { Polygon } from '../osm/polygon.ts'

/** Something the base map draws or writes. */
export interface MapFeature {
  readonly type: 'Feature'
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: LngLat }
    | { readonly type: 'LineString'; readonly coordinates: readonly LngLat[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] }
  readonly properties: Readonly<Record<string, string | number | boolean>>
}

export function namesOf(tags: Tags): { name?: string; name_en?: string } {
  const name = plainText(tags['name:zh'] ?? tags.name ?? '')
  const nameEn = plainText(tags['name:en'] ?? '')
  return { ...(name && { name }), ...(nameEn && nameEn !== name && { name_en: nameEn }) }
}
