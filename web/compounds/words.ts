import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type CompoundWords, zh } from './zh.ts'

export type { CompoundWords }

export const compoundWords = (lang: Lang): CompoundWords => (lang === 'en' ? en : zh)

export const useCompoundWords = (): CompoundWords => compoundWords(useFrame().lang)
