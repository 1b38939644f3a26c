import type { LngLat } from '../../domain/kit/geo.ts'
import type { SkillId } from '../../domain/tasks/skills.ts'
import type { Proof, TaskKind } from '../../domain/tasks/task.ts'
import { localTime } from '../places/local-time.ts'

export type Until = 'hours' | 'today' | 'tomorrow' | 'none'

/** A task that is being written. */
export interface Draft {
  readonly kind: TaskKind
  readonly title: string
  readonly note: string
  readonly placeId: string | null
  readonly placeName: string | null
  readonly minutes: number
  /** null: now */
  readonly fromAt: number | null
  readonly until: Until
  readonly skills: readonly SkillId[]
  readonly proof: Proof
  readonly code: string
  readonly two: boolean
}

export const BLANK: Draft = {
  kind: 'help',
  title: '',
  note: '',
  placeId: null,
  placeName: null,
  minutes: 10,
  fromAt: null,
  until: 'today',
  skills: [],
  proof: 'none',
  code: '',
  two: false,
}

/** What is sent of a draft. */
export const posted = (draft: Draft, at: LngLat, now: number, timeZone: string) => ({
  kind: draft.kind,
  title: draft.title.trim(),
  at,
  note: draft.note.trim() || null,
  place_id: draft.placeId,
  skills: draft.skills,
  ...(draft.fromAt === null ? {} : { from_at: draft.fromAt }),
  until_at: untilAt(draft.until, draft.fromAt ?? now, timeZone),
  expected_minutes: draft.minutes,
  seats: draft.two ? 2 : 1,
  proof: draft.proof,
  ...(draft.proof === 'code' ? { code: draft.code } : {}),
})

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** When a window ends that begins at `from`, by the community's clock; days end at midnight. */
export function untilAt(until: Until, from: number, timeZone: string): number | null {
  if (until === 'none') return null
  if (until === 'hours') return from + 2 * HOUR_MS
  const midnight = nextMidnight(from, timeZone)
  return until === 'today' ? midnight : nextMidnight(midnight, timeZone)
}

// Where clocks are changed a day has 23 or 25 hours: the guess is set right by what the clock then shows.
function nextMidnight(at: number, timeZone: string): number {
  const guess = at - sinceMidnight(at, timeZone) + DAY_MS
  const over = sinceMidnight(guess, timeZone)
  return over > DAY_MS / 2 ? guess + DAY_MS - over : guess - over
}

function sinceMidnight(at: number, timeZone: string): number {
  const [hours, minutes] = localTime(at, timeZone, 'zh').clock.split(':').map(Number)
  return (hours as number) * HOUR_MS + (minutes as number) * MINUTE_MS + (at % MINUTE_MS)
}
