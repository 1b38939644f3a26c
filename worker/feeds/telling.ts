import type { IssueState } from '../../domain/issues/state.ts'
import type { JournalKind } from '../../domain/journal/entry.ts'

export type Lang = 'zh' | 'en'

/** What is no page says things in the words of the pages, which are handed in. */
export interface Telling {
  /** how an issue stands, e.g. “社区已受理” */
  state(state: IssueState, lang: Lang): string
  /** what has happened to an issue, e.g. “随手拍 12 号已受理”, and nobody's name */
  news(kind: JournalKind, no: number, lang: Lang): string
}
