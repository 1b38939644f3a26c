import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type PeopleWords, zh } from './zh.ts'

export const peopleWords = (lang: Lang): PeopleWords => (lang === 'en' ? en : zh)

export const usePeopleWords = (): PeopleWords => peopleWords(useFrame().lang)
