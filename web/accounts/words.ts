import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type AccountWords, zh } from './zh.ts'

export const accountWords = (lang: Lang): AccountWords => (lang === 'en' ? en : zh)
