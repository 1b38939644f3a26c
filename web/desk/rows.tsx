import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Chosen, RowId } from './chosen.ts'
import { tabOf } from './tabs.tsx'

interface RowsProps<Item> {
  readonly heap: string
  readonly rows: readonly Item[]
  row(item: Item): VNode
  /** what is said where there are no rows */
  readonly none: string
  /** what can be done then */
  readonly instead?: ComponentChildren
  /** below the last row */
  readonly children?: ComponentChildren
}

/** What there is in a heap, one row each. */
export function Rows<Item>({ heap, rows, row, none, instead, children }: RowsProps<Item>) {
  return (
    <div class="queue" id="queue" role="tabpanel" aria-labelledby={tabOf(heap)}>
      {rows.length === 0 ? (
        <div class="empty" role="status">
          <h2>{none}</h2>
          {instead}
        </div>
      ) : null}
      <ul>{rows.map(row)}</ul>
      {children}
    </div>
  )
}

interface RowProps<Id extends RowId> {
  readonly id: Id
  readonly of: Chosen<Id>
  readonly mark: ComponentChildren
  readonly details: VNode
  /** opens it, or closes it where it is open */
  press(): void
  readonly children: ComponentChildren
}

/** One row: keys and pointer choose it, and its details open below it. */
export function Row<Id extends RowId>({ id, of, mark, details, press, children }: RowProps<Id>) {
  const line = useRef<HTMLButtonElement>(null)
  const selected = of.selected.value === id
  const opened = of.opened.value === id
  useEffect(() => {
    if (selected) line.current?.scrollIntoView({ block: 'nearest' })
  }, [selected, opened])
  return (
    <li class="queue-row" data-no={id} data-selected={selected}>
      <button
        ref={line}
        class="queue-line"
        type="button"
        aria-expanded={opened}
        aria-current={selected ? 'true' : undefined}
        onFocus={() => (of.selected.value = id)}
        onClick={press}
      >
        {mark}
        <span class="queue-words">{children}</span>
      </button>
      {opened ? details : null}
    </li>
  )
}
