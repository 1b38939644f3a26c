import type { TaskKind } from '../../domain/tasks/task.ts'
import { CIRCLE, DASHES, PICTURES, SIGNS, type TaskLook } from './outlines.ts'

/** The mark of a task on the page, as it stands on the map. */
export function TaskMark({ look }: { look: TaskLook }) {
  const { middle, radius } = CIRCLE
  return (
    <svg class="task-mark" data-look={look} viewBox="0 0 36 36" aria-hidden="true">
      <circle
        cx={middle}
        cy={middle}
        r={radius}
        stroke-dasharray={look === 'claimed' ? DASHES.join(' ') : undefined}
      />
      <path d={SIGNS[look]} />
    </svg>
  )
}

/** What kind of task it is, as a picture. */
export function KindPicture({ kind }: { kind: TaskKind }) {
  return (
    <svg class="icon task-picture" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PICTURES[kind]} />
    </svg>
  )
}
