import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

export type { Words }

const LANGS = ['zh', 'en'] as const
export type Lang = (typeof LANGS)[number]

const DICTIONARY: Record<Lang, Words> = { zh, en }

export const words = (lang: Lang): Words => DICTIONARY[lang]

/** The tag that assistive technology and fonts need: simplified Chinese is drawn unlike Japanese. */
export const langTag = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en')

/** A name in the reader's language, where there is one. */
export const named = (thing: { name: string; name_en: string | null }, lang: Lang): string =>
  (lang === 'en' && thing.name_en) || thing.name
