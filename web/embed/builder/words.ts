import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type BuilderWords, zh } from './zh.ts'

export const builderWords = (lang: Lang): BuilderWords => (lang === 'en' ? en : zh)

export const useBuilderWords = (): BuilderWords => builderWords(useFrame().lang)
