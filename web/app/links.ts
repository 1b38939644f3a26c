import type { LngLat } from '../../domain/kit/geo.ts'
import type { PaceName } from '../../domain/lifecircle/pace.ts'
import type { CirclePage, Filter, Frame } from './page.ts'

/** What of a circle page goes into its address. */
export interface CircleQuery {
  readonly from: LngLat | null
  readonly pace: PaceName
  readonly filter: Filter
  readonly query: string
  readonly after: string | null
}

/** A degree to five decimals is a metre: nobody chooses a start finer than that. */
export const writePoint = ([lng, lat]: LngLat): string => `${lng.toFixed(5)},${lat.toFixed(5)}`

export function circleLink(
  path: string,
  { from, pace, filter, query, after }: CircleQuery,
): string {
  const params: [string, string][] = []
  if (from) params.push(['from', writePoint(from)])
  if (pace !== 'adult') params.push(['pace', pace])
  if (filter.kinds.length > 0) params.push(['kind', filter.kinds.join(',')])
  if (filter.open) params.push(['open', '1'])
  if (query) params.push(['q', query])
  if (after) params.push(['after', after])
  const search = params.map(([name, value]) => `${name}=${encode(value)}`).join('&')
  return search ? `${path}?${search}` : path
}

export const circlePath = (page: Pick<CirclePage, 'is' | 'community'>): string =>
  page.is === 'list' ? `/c/${page.community.slug}/list` : `/c/${page.community.slug}`

export const placePath = (id: string): string => `/p/${encodeURIComponent(id)}`

/** The same page in the other language. */
export function languageLink({ address, lang }: Pick<Frame, 'address' | 'lang'>): string {
  const other = lang === 'zh' ? 'en' : 'zh'
  return `${address}${address.includes('?') ? '&' : '?'}lang=${other}`
}

/** An address without its choice of language. */
export function removeLang({ pathname, search }: { pathname: string; search: string }): string {
  const params = new URLSearchParams(search)
  if (!params.has('lang')) return pathname + search
  params.delete('lang')
  return params.size > 0 ? `${pathname}?${params}` : pathname
}

/** Opens the reader's own map application. */
export const geoLink = ([lng, lat]: LngLat, name: string): string =>
  `geo:${lat},${lng}?q=${lat},${lng}(${encodeURIComponent(name)})`

/** The place on a map in the browser, for devices where nothing answers `geo:`. */
export const webMapLink = ([lng, lat]: LngLat): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=18/${lat}/${lng}`

/** To say who one is, and come back. */
export const signInLink = (address: string): string => `/sign-in?to=${encode(address)}`

export const telLink = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`

// Commas stay readable: they part coordinates and kinds.
const encode = (value: string): string => encodeURIComponent(value).replaceAll('%2C', ',')
