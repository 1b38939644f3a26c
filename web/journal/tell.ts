import type { JournalKind } from '../../domain/journal/entry.ts'
import type { Lang } from '../app/i18n.ts'
import { roleWord } from '../app/role-words.ts'
import { en } from './en.ts'
import type { AuditRow } from './page.ts'
import { type JournalWords, type Told, zh } from './zh.ts'

export const journalWords = (lang: Lang): JournalWords => (lang === 'en' ? en : zh)

/** A row of the journal in a sentence. One written by a newer house than this page is told by its kind. */
export function tellRow({ kind, actor, by, about, payload }: AuditRow, lang: Lang): string {
  const t = journalWords(lang)
  const sentence = t.sentences[kind as JournalKind]
  if (!sentence) return `${by ?? actor} · ${kind}`
  const role = about.role ?? (typeof payload.role === 'string' ? payload.role : '')
  const told: Told = {
    by: by ?? (actor === 'system' ? t.house : actor === 'guest' ? t.guest : t.somebody),
    name: about.name ?? (kind === 'duty.ended' && by ? '' : t.somebody),
    role: roleWord(role, lang),
    task: about.no === null ? t.somethingTask : taskOf(about.no, about.title ?? '', lang),
    issue: t.issueOf(Number(payload.issue_no ?? 0)),
    payload,
  }
  return sentence(told)
}

const taskOf = (no: number, title: string, lang: Lang): string =>
  lang === 'en' ? `task ${no} “${title}”` : `任务 ${no}“${title}”`
