import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type MeWords, zh } from './zh.ts'

export const meWords = (lang: Lang): MeWords => (lang === 'en' ? en : zh)

export const useMeWords = (): MeWords => meWords(useFrame().lang)
