import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type LifeDictionary, zh } from './zh.ts'

export const lifeWords = (lang: Lang): LifeDictionary => (lang === 'en' ? en : zh)

export const useLifeWords = (): LifeDictionary => lifeWords(useFrame().lang)
