import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type FiguresWords, zh } from './zh.ts'

export const figuresWords = (lang: Lang): FiguresWords => (lang === 'en' ? en : zh)

export const useFiguresWords = (): FiguresWords => figuresWords(useFrame().lang)
