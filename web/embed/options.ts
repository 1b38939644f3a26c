import { isKind, type KindId } from '../../domain/places/kinds.ts'
import { writeFragment } from '../app/address.ts'
import type { Lang } from '../app/i18n.ts'
import type { Filter, TextSize, View } from '../app/page.ts'

const LAYERS = ['places', 'issues'] as const

type EmbedLayer = (typeof LAYERS)[number]

export const EMBED_THEMES = ['auto', 'light', 'dark'] as const

export type EmbedTheme = (typeof EMBED_THEMES)[number]

/** How a website shows the map: what stands in the address of the frame. */
export interface EmbedOptions {
  readonly layers: readonly EmbedLayer[]
  readonly filter: Filter
  readonly selection: string | null
  readonly theme: EmbedTheme
  /** null: as the visitor's browser asks */
  readonly lang: Lang | null
  readonly size: TextSize
  readonly controls: 'all' | 'min'
  /** a screen that many touch: it goes back to the start by itself */
  readonly kiosk: boolean
}

export const DEFAULT_OPTIONS: EmbedOptions = {
  layers: ['places'],
  filter: { kinds: [], open: false },
  selection: null,
  theme: 'auto',
  lang: null,
  size: 'normal',
  controls: 'all',
  kiosk: false,
}

const ID = /^[0-9A-Za-z]{1,40}$/

/** Reads the options of an address; what cannot be read is as if it were not there. */
export function readOptions(params: URLSearchParams): EmbedOptions {
  const layers = listOf(params.get('layers'))
  const shown = LAYERS.filter((layer) => layers.includes(layer))
  const selection = params.get('sel') ?? ''
  return {
    layers: shown.length > 0 ? shown : DEFAULT_OPTIONS.layers,
    filter: readFilter(params.get('f')),
    selection: ID.test(selection) ? selection : null,
    theme: EMBED_THEMES.find((theme) => theme === params.get('theme')) ?? 'auto',
    lang: (['zh', 'en'] as const).find((lang) => lang === params.get('lang')) ?? null,
    size: params.get('size') === 'elder' ? 'elder' : 'normal',
    controls: params.get('controls') === 'min' ? 'min' : 'all',
    kiosk: params.get('kiosk') === '1',
  }
}

/** `pharmacy,open` as a filter. */
export function readFilter(text: string | null): Filter {
  const words = listOf(text)
  const kinds = words.filter((word): word is KindId => isKind(word))
  return { kinds: [...new Set(kinds)], open: words.includes('open') }
}

export const writeFilter = ({ kinds, open }: Filter): string =>
  [...kinds, ...(open ? ['open'] : [])].join(',')

/** The address of the frame: only what differs from the default stands in it. */
export function embedPath(slug: string, options: EmbedOptions): string {
  const { layers, filter, selection, theme, lang, size, controls, kiosk } = options
  const params: [string, string][] = []
  if (layers.join() !== DEFAULT_OPTIONS.layers.join()) params.push(['layers', layers.join(',')])
  if (writeFilter(filter)) params.push(['f', writeFilter(filter)])
  if (selection) params.push(['sel', selection])
  if (theme !== 'auto') params.push(['theme', theme])
  if (lang) params.push(['lang', lang])
  if (size === 'elder') params.push(['size', size])
  if (controls === 'min') params.push(['controls', controls])
  if (kiosk) params.push(['kiosk', '1'])
  const query = params.map((pair) => pair.join('=')).join('&')
  return `/embed/${slug}${query && `?${query}`}`
}

/** What is shown now of a frame, beside its options. */
export interface EmbedView extends Pick<EmbedOptions, 'filter' | 'selection'> {
  readonly view: View | null
}

/** The page of the community that shows the same: language, theme and size, and the view behind the `#`. */
export function fullPath(
  slug: string,
  { layers, lang, theme, size }: EmbedOptions,
  { filter, selection, view }: EmbedView,
): string {
  const params: [string, string][] = []
  if (lang) params.push(['lang', lang])
  if (theme !== 'auto') params.push(['theme', theme])
  // The frame counts an elder's minutes, and so does the page.
  if (size === 'elder') params.push(['size', size], ['pace', 'elder'])
  const query = params.map((pair) => pair.join('=')).join('&')
  const page = layers.includes('places') ? `/c/${slug}` : `/c/${slug}/issues`
  const words = writeFilter(filter).split(',').filter(Boolean)
  const fragment = writeFragment({ view, selection, filter: words, panel: 'list' })
  return `${page}${query && `?${query}`}${fragment}`
}

const listOf = (text: string | null): string[] => (text ?? '').split(',')
