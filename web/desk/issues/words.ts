import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type IssueDeskWords, zh } from './zh.ts'

export const issueDeskWords = (lang: Lang): IssueDeskWords => (lang === 'en' ? en : zh)

export const useIssueDeskWords = (): IssueDeskWords => issueDeskWords(useFrame().lang)
