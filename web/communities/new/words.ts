import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type NewCommunityWords, zh } from './zh.ts'

export const newCommunityWords = (lang: Lang): NewCommunityWords => (lang === 'en' ? en : zh)

export const useNewCommunityWords = (): NewCommunityWords => newCommunityWords(useFrame().lang)
