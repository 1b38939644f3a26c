import type { Signal } from '@preact/signals'

/** What a row is known by: the number of a task or a report, the id of a change. */
export type RowId = number | string

/** The row of a heap that keys and marks are about, and the one whose details are open. */
export interface Chosen<Id extends RowId> {
  readonly selected: Signal<Id | null>
  readonly opened: Signal<Id | null>
}

/** The row next to another, or the same at either end; from none the first. Null: there are no rows. */
export function neighbourOf<Id extends RowId>(
  ids: readonly Id[],
  from: Id | null,
  by: 1 | -1,
): Id | null {
  const here = from === null ? -1 : ids.indexOf(from)
  const there = here < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, here + by))
  return ids[there] ?? null
}

/** When a row leaves the heap, the one that takes its place is next. */
export function nextAfter<Id extends RowId>(ids: readonly Id[], gone: Id): Id | null {
  const here = ids.indexOf(gone)
  return ids[here + 1] ?? ids[here - 1] ?? null
}

/** The focus goes along, so that it is seen and read where one is; a row yet to be drawn is waited for. */
export function focusOn(id: RowId | null): void {
  if (id !== null && !focusLine(id)) requestAnimationFrame(() => focusLine(id))
}

function focusLine(id: RowId): boolean {
  const line = document.querySelector<HTMLElement>(`.queue-row[data-no="${id}"] .queue-line`)
  line?.focus()
  return line !== null
}
