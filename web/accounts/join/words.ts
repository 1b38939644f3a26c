import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type JoinWords, zh } from './zh.ts'

export const joinWords = (lang: Lang): JoinWords => (lang === 'en' ? en : zh)
