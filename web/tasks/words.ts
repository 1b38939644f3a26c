import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type TaskWords, zh } from './zh.ts'

export type { TaskWords }

/** What is said of tasks; it rides in the chunk of the pages that say it. */
export const taskWords = (lang: Lang): TaskWords => (lang === 'en' ? en : zh)

export const useTaskWords = (): TaskWords => taskWords(useFrame().lang)
