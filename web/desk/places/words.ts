import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type PlaceDeskWords, zh } from './zh.ts'

export const placeDeskWords = (lang: Lang): PlaceDeskWords => (lang === 'en' ? en : zh)

export const usePlaceDeskWords = (): PlaceDeskWords => placeDeskWords(useFrame().lang)
