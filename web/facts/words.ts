import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type FactWords, zh } from './zh.ts'

const factWords = (lang: Lang): FactWords => (lang === 'en' ? en : zh)

export const useFactWords = (): FactWords => factWords(useFrame().lang)
