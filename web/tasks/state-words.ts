import { ago, left } from '../app/ago.ts'
import type { Lang } from '../app/i18n.ts'
import { localTime } from '../places/local-time.ts'
import type { ClaimItem, TaskItem } from './page.ts'
import { holds, myClaim, stateOf } from './task.ts'
import { taskWords } from './words.ts'

interface Reading {
  readonly now: number
  readonly lang: Lang
  readonly timeZone: string
}

/** How a task stands, with its age, in one sentence to who reads it. */
export function stateWords(task: TaskItem, { now, lang, timeZone }: Reading): string {
  const t = taskWords(lang).state
  const since = (at: number) => ago(at, now, lang)
  const mine = myClaim(task)
  if (mine && task.cancelled_at === null && mine.state !== 'verified') {
    if (mine.done_at !== null) return t.yourDone(since(mine.done_at))
    return mine.lease_until > now ? t.yours(left(mine.lease_until, now, lang)) : t.yoursOver
  }
  const { claims } = task
  const who = names(claims, t.and)
  switch (stateOf(task, now)) {
    case 'upcoming':
      return t.upcoming(when(task.from_at, now, timeZone, lang))
    case 'open': {
      const there = claims.filter((claim) => holds(claim, now))
      return there.length > 0 ? t.openSeat(names(there, t.and)) : t.open(since(task.posted_at))
    }
    case 'claimed':
      return t.claimed(who, since(latest(claims, ({ claimed_at }) => claimed_at)))
    case 'done':
      return t.done(who, since(latest(claims, ({ done_at }) => done_at)))
    case 'verified':
      return t.verified(since(latest(claims, ({ verified_at }) => verified_at)))
    case 'cancelled':
      return t.cancelled(since(task.cancelled_at ?? now))
    case 'lapsed':
      return t.lapsed(since(task.until_at ?? now))
  }
}

/** From when until when it can be done. */
export function windowWords(task: TaskItem, { now, lang, timeZone }: Reading): string {
  const t = taskWords(lang).facts
  const begun = task.from_at <= now
  const from = when(task.from_at, now, timeZone, lang)
  if (task.until_at === null) return begun ? t.anyTime : t.from(from)
  const until = when(task.until_at, now, timeZone, lang)
  return begun ? t.before(until) : t.between(from, until)
}

/** A moment as one says it: the clock alone today, with its day otherwise. */
function when(at: number, now: number, timeZone: string, lang: Lang): string {
  const there = localTime(at, timeZone, lang)
  const today = localTime(now, timeZone, lang)
  if (there.day === today.day) return there.clock
  const days = there.day - today.day
  if (Math.abs(days) < 7) return `${there.weekday} ${there.clock}`
  const date = new Date(there.day * DAY_MS)
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()]
  return lang === 'zh' ? `${month}月${day}日 ${there.clock}` : `${day}/${month} ${there.clock}`
}

const DAY_MS = 86_400_000

const names = (claims: readonly ClaimItem[], and: string): string =>
  claims.map(({ by }) => by).join(and)

const latest = (claims: readonly ClaimItem[], at: (claim: ClaimItem) => number | null): number =>
  Math.max(0, ...claims.map((claim) => at(claim) ?? 0))
