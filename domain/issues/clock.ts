import { CATEGORIES, type CategoryId } from './category.ts'
import { type Issue, LEVELS, type Level } from './issue.ts'
import { isRunning } from './state.ts'

const HOUR_MS = 3_600_000

/** So long a level that was told has before the one above it is told. */
const ESCALATION_MS = 24 * HOUR_MS

/** When a report of now is late. */
export const dueOf = (category: CategoryId, now: number): number =>
  now + CATEGORIES[category].handledWithinHours * HOUR_MS

/** What the clock of an issue has to do at `now`. */
export type Ring = 'remind' | 'escalate' | null

/** What is due by the clock at `now`, by what is stored alone: done twice, it is done once. */
export function ringing(issue: Issue, now: number): Ring {
  if (issue.nextAt === null || issue.nextAt > now || !isRunning(issue.state)) return null
  return issue.isReminded ? 'escalate' : 'remind'
}

/** Half of the time from `since` until `dueAt`: then whoever holds it is reminded. */
export const halfTime = (since: number, dueAt: number): number => Math.round((since + dueAt) / 2)

/** When the clock escalates again after `level` was told at `now`; null: there is nobody above. */
export const nextEscalation = (level: Level, now: number): number | null =>
  level === 'district' ? null : now + ESCALATION_MS

/** The level above, or the highest itself. */
export const levelAbove = (level: Level): Level =>
  LEVELS[Math.min(LEVELS.indexOf(level) + 1, LEVELS.length - 1)] as Level
