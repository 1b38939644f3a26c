import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type TellingWords, zh } from './zh.ts'

export type { TellingWords }

/** How reports are told; it rides in the chunks of the pages that tell them. */
export const tellingWords = (lang: Lang): TellingWords => (lang === 'en' ? en : zh)

export const useTellingWords = (): TellingWords => tellingWords(useFrame().lang)
