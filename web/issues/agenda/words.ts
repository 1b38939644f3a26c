import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type AgendaWords, zh } from './zh.ts'

export const agendaWords = (lang: Lang): AgendaWords => (lang === 'en' ? en : zh)

export const useAgendaWords = (): AgendaWords => agendaWords(useFrame().lang)
