import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type RespondWords, zh } from './zh.ts'

export type { RespondWords }

/** What the page of a responder's link says; it rides in that page's chunk. */
export const respondWords = (lang: Lang): RespondWords => (lang === 'en' ? en : zh)

export const useRespondWords = (): RespondWords => respondWords(useFrame().lang)
