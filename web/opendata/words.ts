import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type DataWords, zh } from './zh.ts'

export const dataWords = (lang: Lang): DataWords => (lang === 'en' ? en : zh)

export const useDataWords = (): DataWords => dataWords(useFrame().lang)
