import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type ListsWords, zh } from './zh.ts'

export const listsWords = (lang: Lang): ListsWords => (lang === 'en' ? en : zh)

export const useListsWords = (): ListsWords => listsWords(useFrame().lang)
