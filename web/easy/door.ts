import type { Lang } from '../app/i18n.ts'
import type { PlaceItem } from '../app/page.ts'
import { doorWords } from '../places/door-words.ts'

/** A door in short sentences, and whether one would stand before it in vain. */
export function doorSentences(
  place: PlaceItem,
  now: number,
  timeZone: string,
  lang: Lang,
): { readonly sentences: readonly string[]; readonly isShut: boolean } {
  const { tone, text } = doorWords(place, now, timeZone, lang)
  return { sentences: text.split(' · '), isShut: tone === 'closed' }
}
