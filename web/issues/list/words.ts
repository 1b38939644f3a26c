import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type ListWords, zh } from './zh.ts'

export const listWords = (lang: Lang): ListWords => (lang === 'en' ? en : zh)

export const useListWords = (): ListWords => listWords(useFrame().lang)
