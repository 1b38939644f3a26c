import type { TaskKind } from '../../domain/tasks/task.ts'

/** How a task's mark is drawn; its outline tells its state even where its colour cannot. */
export type TaskLook = 'open' | 'claimed' | 'done' | 'past'

/** The circle of a task in the 36 × 36 box of all marks. */
export const CIRCLE = { middle: 18, radius: 14.5, edge: 2.5 } as const

/** A claimed task's ring: dashes that meet evenly around the circle (2π · 14.5 ≈ 12 × 7.59). */
export const DASHES = [4.6, 2.99] as const

/** Strokes inside the circle, in the same box. */
export const SIGNS: Record<TaskLook, string> = {
  open: 'M11.5 18.5l4.5 4.5 8.5-9.5',
  claimed: 'M18 11v7.2l4.4 2.8',
  done: 'M11.5 18.5l4.5 4.5 8.5-9.5',
  past: 'M12 18h12',
}

/** A picture for each kind of task: strokes in a 24 × 24 box. */
export const PICTURES: Record<TaskKind, string> = {
  leaflets: 'M6 3h9l4 4v14H6ZM14 3v5h5M9 12h7M9 16h7',
  patrol: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6ZM9 11.5l2.2 2.3 4-4.3',
  guide:
    'M8 5.5a1.5 1.5 0 1 0 0-.1ZM17 7.5a1.3 1.3 0 1 0 0-.1ZM8 9l-3 5M8 9l4 4 3-2M8 9v6l-2 6M8 15l3 6M17 11l-2 0 1 5-2 5M17 11l1 5 1 5',
  survey: 'M3 12c3-5 6-7 9-7s6 2 9 7c-3 5-6 7-9 7s-6-2-9-7ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  deliver: 'M3 8l9-4 9 4v8l-9 4-9-4ZM3 8l9 4 9-4M12 12v8M7.5 6l9 4v3.5',
  help: 'M4 13l4-4 3 2 4-4 5 5-6 7-3-1-3 1ZM11 11l-2 3a1.6 1.6 0 0 0 2.6 1.8L14 13l4 3',
}
