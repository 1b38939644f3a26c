import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type ChangeWords, zh } from './zh.ts'

export const changeWords = (lang: Lang): ChangeWords => (lang === 'en' ? en : zh)

export const useChangeWords = (): ChangeWords => changeWords(useFrame().lang)
