import { useFrame } from '../app/frame.ts'
import type { Lang } from '../app/i18n.ts'
import { en } from './en.ts'
import { type IssueWords, zh } from './zh.ts'

export type { IssueWords }

/** What is said of reports; it rides in the chunk of the pages that say it. */
export const issueWords = (lang: Lang): IssueWords => (lang === 'en' ? en : zh)

export const useIssueWords = (): IssueWords => issueWords(useFrame().lang)
