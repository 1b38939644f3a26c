import { openMs } from '../../../domain/issues/issue.ts'
import { lasted, left } from '../../app/ago.ts'
import type { Lang } from '../../app/i18n.ts'
import type { IssueItem } from '../page.ts'
import { tellingWords } from './words.ts'

type Timed = Pick<
  IssueItem,
  'reported_at' | 'stopped_at' | 'paused_ms' | 'due_at' | 'state' | 'phase'
>

/** How an issue stands to its promise: in time, nearly late, late; or its clock stands. */
export type Urgency = 'calm' | 'soon' | 'late' | 'stopped'

const HOUR_MS = 3_600_000

/** So near to the end of its time an issue is pointed out. */
const SOON_MS = 4 * HOUR_MS

export function urgencyOf({ stopped_at, due_at }: Timed, now: number): Urgency {
  if (stopped_at !== null) return 'stopped'
  if (due_at <= now) return 'late'
  return due_at - now <= SOON_MS ? 'soon' : 'calm'
}

/** The public clock in words: `已 5 小时 · 还剩 19 小时`; once stopped, how long it took. */
export function clockWords(issue: Timed, now: number, lang: Lang): string {
  const t = tellingWords(lang).clock
  const open = lasted(openOf(issue, now), lang)
  const { stopped_at, due_at, phase } = issue
  if (phase === 'gone') return t.stopped(open)
  if (stopped_at !== null) {
    const end = stopped_at <= due_at ? t.inTime : t.lateBy(lasted(stopped_at - due_at, lang))
    return `${t.took(open)} · ${end}`
  }
  const rest = due_at > now ? t.left(left(due_at, now, lang)) : t.late(lasted(now - due_at, lang))
  return `${t.open(open)} · ${rest}`
}

const openOf = ({ reported_at, stopped_at, paused_ms }: Timed, now: number): number =>
  openMs({ reportedAt: reported_at, stoppedAt: stopped_at, pausedMs: paused_ms }, now)
