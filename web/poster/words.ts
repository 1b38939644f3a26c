import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type PosterWords, zh } from './zh.ts'

export type { PosterWords }

export const posterWords = (lang: Lang): PosterWords => (lang === 'en' ? en : zh)
