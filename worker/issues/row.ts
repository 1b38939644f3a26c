import type { CategoryId } from '../../domain/issues/category.ts'
import type { Issue } from '../../domain/issues/issue.ts'
import type { issue, issueStep } from './table.ts'

export type IssueRow = typeof issue.$inferSelect
export type StepRow = typeof issueStep.$inferSelect

export function issueOf({ lng, lat, category, ...rest }: IssueRow): Issue {
  return { ...rest, category: category as CategoryId, at: [lng, lat] }
}
