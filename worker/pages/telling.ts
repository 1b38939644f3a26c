import { tellingWords, tellRow } from '../../web/server.tsx'
import type { Telling } from '../feeds/telling.ts'

/** What is no page speaks as the pages do. */
export const telling: Telling = {
  state: (state, lang) => tellingWords(lang).states[state],
  news: (kind, no, lang) => tellRow(newsRow(kind, no, lang), lang),
}

/** A row of the journal that names nobody: what staff did, the community did. */
const newsRow = (kind: string, no: number, lang: 'zh' | 'en') => ({
  ...{ seq: 0, at: 0, kind, subject: `issue:${no}`, actor: 'system' },
  by: lang === 'en' ? 'The community' : '社区',
  about: { name: null, role: null, no: null, title: null },
  payload: { issue_no: no },
})
