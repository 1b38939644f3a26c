import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type ReportWords, zh } from './zh.ts'

export type { ReportWords }

export const reportWords = (lang: Lang): ReportWords => (lang === 'en' ? en : zh)

export const useReportWords = (): ReportWords => reportWords(useFrame().lang)
