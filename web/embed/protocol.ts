import type { LngLat } from '../../domain/kit/geo.ts'
import type { Filter } from '../app/page.ts'
import { EMBED_THEMES, type EmbedTheme, readFilter } from './options.ts'

/** What the frame tells the page that shows it. Version 1: members are added, never changed. */
export type Told =
  | { readonly type: 'ready'; readonly slug: string }
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'select'; readonly place: ToldPlace | null }
  | { readonly type: 'select'; readonly issue: ToldIssue }
  | { readonly type: 'error'; readonly error: EmbedError; readonly text: string }

export interface ToldPlace {
  readonly id: string
  readonly kind: string
  readonly name: string | null
  readonly at: LngLat
  readonly url: string
}

interface ToldIssue {
  readonly no: number
  readonly at: LngLat
  readonly url: string
}

/** `map`: no map can be drawn, the list stays; `tiles`: parts of the base map are missing. */
export type EmbedError = 'map' | 'tiles'

/** What the page that shows it may ask of the frame. */
export type Asked =
  /** asks for `ready` and `resize` once more, for a script that came late */
  | { readonly type: 'hello' }
  /** null: back to the list */
  | { readonly type: 'focus'; readonly place: string | null }
  | { readonly type: 'filter'; readonly filter: Filter }
  | { readonly type: 'theme'; readonly theme: EmbedTheme }

/** What a message asks, or null for one that is not of this protocol. */
export function readAsked(data: unknown): Asked | null {
  if (typeof data !== 'object' || data === null) return null
  const { yike, type, place, f, theme } = data as Record<string, unknown>
  if (yike !== 1) return null
  if (type === 'hello') return { type }
  if (type === 'focus' && (typeof place === 'string' || place === null)) return { type, place }
  if (type === 'filter' && typeof f === 'string') return { type, filter: readFilter(f) }
  const known = EMBED_THEMES.find((each) => each === theme)
  return type === 'theme' && known ? { type, theme: known } : null
}

/**
 * The website that shows this frame, where it may: by what the browser says of it, and else null.
 *
 * @param parent the origin of the page around, as far as the browser tells
 * @param ours the origin of this house, which shows its own frame in the builder
 */
export const peerOf = (
  parent: string | null,
  origins: readonly string[],
  ours: string,
): string | null => (parent && [ours, ...origins].includes(parent) ? parent : null)
