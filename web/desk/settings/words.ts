import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type DeskSettingsWords, zh } from './zh.ts'

export const deskSettingsWords = (lang: Lang): DeskSettingsWords => (lang === 'en' ? en : zh)

export const useDeskSettingsWords = (): DeskSettingsWords => deskSettingsWords(useFrame().lang)
