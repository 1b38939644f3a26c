import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type WallWords, zh } from './zh.ts'

export const wallWords = (lang: Lang): WallWords => (lang === 'en' ? en : zh)

export type { WallWords }

export const useWallWords = (): WallWords => wallWords(useFrame().lang)
