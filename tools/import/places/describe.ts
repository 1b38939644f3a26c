import { AMENITIES, AMENITY_IDS, type AmenityId } from '../../../domain/places/amenities.ts'
import type { Wheelchair } from '../../../domain/places/place.ts'
import type { Tags } from '../osm/elements.ts'
import { plainText } from '../osm/plain-text.ts'
import { has } from './classify.ts'

/** What tags tell about a place, whatever its kind. */
export interface Description {
  readonly name: string | null
  readonly nameEn: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  readonly wheelchair: Wheelchair | null
  readonly amenities: readonly AmenityId[]
}

/** Where the number comes before the street (Universal Postal Union, addressing guides). */
const NUMBER_FIRST = new Set([
  'gb',
  'ie',
  'us',
  'ca',
  'au',
  'nz',
  'fr',
  'mc',
  'lu',
  'sg',
  'in',
  'za',
])

export function describe(tags: Tags, country: string): Description {
  return {
    name: first(tags, 'name:zh', 'name:zh-Hans', 'name', 'brand:zh', 'brand'),
    nameEn: first(tags, 'name:en', 'brand:en'),
    address: addressOf(tags, country),
    phone: phoneOf(tags),
    hours: first(tags, 'opening_hours'),
    wheelchair: wheelchairOf(tags),
    amenities: AMENITY_IDS.filter((id) => AMENITIES[id].osm.some((pair) => hasPair(tags, pair))),
  }
}

function first(tags: Tags, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = plainText(tags[key] ?? '')
    if (value) return value
  }
  return null
}

function addressOf(tags: Tags, country: string): string | null {
  const full = first(tags, 'addr:full')
  const street = first(tags, 'addr:street', 'addr:place')
  if (full || !street) return full
  const number = first(tags, 'addr:housenumber')
  if (!number) return street
  if (/\p{Script=Han}/u.test(street)) return `${street}${number}${/\d$/.test(number) ? '号' : ''}`
  return NUMBER_FIRST.has(country) ? `${number} ${street}` : `${street} ${number}`
}

function phoneOf(tags: Tags): string | null {
  const phone = first(tags, 'phone', 'contact:phone', 'mobile', 'contact:mobile')
  const one = phone?.split(';')[0].trim()
  return one && /\d{3}/.test(one) ? one : null
}

function wheelchairOf({ wheelchair }: Tags): Wheelchair | null {
  if (wheelchair === 'designated') return 'yes'
  return wheelchair === 'yes' || wheelchair === 'limited' || wheelchair === 'no' ? wheelchair : null
}

function hasPair(tags: Tags, pair: string): boolean {
  const [key, value] = pair.split('=')
  return has(tags, key, value)
}
