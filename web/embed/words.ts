import { useFrame } from '../app/frame.ts'
import { type Lang, named } from '../app/i18n.ts'
import { en } from './en.ts'
import { type EmbedWords, zh } from './zh.ts'

export const embedWords = (lang: Lang): EmbedWords => (lang === 'en' ? en : zh)

export const useEmbedWords = (): EmbedWords => embedWords(useFrame().lang)

/** What the map of a community is called. */
export const embedTitle = (
  community: { readonly name: string; readonly name_en: string | null },
  lang: Lang,
): string => embedWords(lang).title(named(community, lang))
