import type { News } from '../../domain/live/wire.ts'
import type { Lang } from '../app/i18n.ts'
import { journalWords } from '../journal/tell.ts'
import { wallWords } from './words.ts'

/** What passers-by care about; what happens to accounts and roles is none of it. */
export const FAMILIES_ON_WALL = ['duty', 'task', 'claim'] as const

/** News as a sentence that names nobody. */
export function tellWall({ kind, payload }: News, lang: Lang): string {
  const t = wallWords(lang)
  const { sentences, issueOf } = journalWords(lang)
  const no = Number(payload.no)
  const told = {
    by: t.somebody,
    name: nameIn(kind, t.somebody),
    role: '',
    task: no > 0 ? t.task(no) : t.aTask,
    issue: issueOf(Number(payload.issue_no ?? 0)),
    payload,
  }
  return sentences[kind]?.(told) ?? kind
}

// “Somebody's duty was ended by somebody” tells less than “somebody went off duty”.
const nameIn = (kind: string, somebody: string): string =>
  kind.startsWith('duty.') ? '' : somebody
