import type { Community } from '../app/page.ts'
import type { Me, TaskItem } from '../tasks/page.ts'

/** The heaps of the queue, in the order in which they want to be looked at. */
export const HEAPS = ['done', 'open', 'claimed', 'upcoming', 'lapsed', 'verified'] as const

export type Heap = (typeof HEAPS)[number]

/** `/c/:slug/desk` */
export interface DeskPage {
  readonly is: 'desk'
  readonly community: Community
  readonly me: Me
  readonly heap: Heap
  readonly tasks: readonly TaskItem[]
  readonly now: number
  readonly counts: Counts
}

/** How many there are; 100 means 100 or more. */
export type Counts = Readonly<Record<'open' | 'claimed' | 'done' | 'lapsed', number>>
