import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type RiderWords, zh } from './zh.ts'

export type { RiderWords }

export const riderWords = (lang: Lang): RiderWords => (lang === 'en' ? en : zh)

export const useRiderWords = (): RiderWords => riderWords(useFrame().lang)
