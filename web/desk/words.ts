import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type DeskWords, zh } from './zh.ts'

export const deskWords = (lang: Lang): DeskWords => (lang === 'en' ? en : zh)

export const useDeskWords = (): DeskWords => deskWords(useFrame().lang)
