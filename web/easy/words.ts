import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type EasyWords, zh } from './zh.ts'

export type { EasyWords }

export const easyWords = (lang: Lang): EasyWords => (lang === 'en' ? en : zh)

export const useEasyWords = (): EasyWords => easyWords(useFrame().lang)
