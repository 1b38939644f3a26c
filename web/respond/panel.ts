import type { Responding } from './model.ts'
import type { Assignment } from './page.ts'

/** What every panel below a button is given. */
export interface PanelProps {
  readonly assignment: Assignment
  readonly timeZone: string
  readonly on: Responding
  close(): void
}
