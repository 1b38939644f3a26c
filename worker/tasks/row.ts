import type { SkillId } from '../../domain/tasks/skills.ts'
import type { Claim, Task } from '../../domain/tasks/task.ts'
import type { claim, task } from './table.ts'

export type TaskRow = typeof task.$inferSelect
export type ClaimRow = typeof claim.$inferSelect

export function taskOf(row: TaskRow): Task {
  const { lng, lat, skills, sourceKind, sourceId, ...rest } = row
  return {
    ...rest,
    at: [lng, lat],
    skills: JSON.parse(skills) as SkillId[],
    source: { kind: sourceKind, id: sourceId },
  }
}

export const claimOf = (row: ClaimRow): Claim => row
