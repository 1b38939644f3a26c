import { CATEGORIES } from '../../domain/issues/category.ts'
import type { FeedItem } from './items.ts'
import type { Lang, Telling } from './telling.ts'

/** A report as a feed tells it: no more than its page does, and nobody's name. */
export interface Entry {
  /** its page: the same for ever, whatever becomes of it */
  readonly url: string
  readonly title: string
  readonly text: string
  readonly tags: readonly string[]
  readonly photo: string | null
  readonly publishedAt: number
  readonly updatedAt: number
  readonly at: readonly [lng: number, lat: number]
}

/** What a feed is of. */
export interface Feed {
  readonly url: string
  readonly home: string
  readonly title: string
  readonly lang: Lang
  readonly entries: readonly Entry[]
}

export function entryOf(
  { issue, updatedAt }: FeedItem,
  { origin, lang, telling }: { origin: string; lang: Lang; telling: Telling },
): Entry {
  const category = CATEGORIES[issue.category][lang]
  const compound = issue.compound && named(issue.compound, lang)
  const [photo] = issue.photos
  const state = telling.state(issue.state, lang)
  return {
    url: new URL(`/i/${issue.no}`, origin).href,
    title: [`#${issue.no}`, category, compound].filter(Boolean).join(' · '),
    text: [issue.text, state].filter(Boolean).join('\n'),
    tags: [category, ...(compound ? [compound] : [])],
    photo: photo === undefined ? null : new URL(photo, origin).href,
    publishedAt: issue.reported_at,
    updatedAt,
    at: issue.at,
  }
}

const named = ({ name, name_en }: { name: string; name_en: string | null }, lang: Lang): string =>
  (lang === 'en' && name_en) || name

/** When anything in a feed last changed; the same for the same entries. */
export const changedAt = ({ entries }: Feed): number =>
  Math.max(0, ...entries.map(({ updatedAt }) => updatedAt))
