import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { moveSheet } from '../app/acts.ts'
import { useWords } from '../app/frame.ts'
import type { SheetStop } from '../app/model.ts'
import { useModel } from '../app/model-context.ts'
import { useDrag } from './drag.ts'
import { Icon } from './icon.tsx'

interface SheetProps {
  readonly stop: Signal<SheetStop>
  /** what is seen at the lowest stop */
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
}

/** Over the map on a phone, beside it on a wide screen; never only a gesture, always also a button. */
export function Sheet({ stop, summary, children }: SheetProps) {
  const model = useModel()
  const t = useWords()
  const drag = useDrag(stop)
  return (
    <main class="sheet" id="list" tabIndex={-1} data-stop={stop.value}>
      <div class="sheet-grip" {...drag}>
        <div class="sheet-summary">{summary}</div>
        <div class="sheet-buttons">
          <button
            class="button"
            data-weight="plain"
            data-shape="square"
            type="button"
            aria-label={t.sheet.collapse}
            disabled={stop.value === 'peek'}
            onClick={() => moveSheet(model, -1)}
          >
            <Icon name="down" />
          </button>
          <button
            class="button"
            data-weight="plain"
            data-shape="square"
            type="button"
            aria-label={t.sheet.expand}
            disabled={stop.value === 'full'}
            onClick={() => moveSheet(model, 1)}
          >
            <Icon name="up" />
          </button>
        </div>
      </div>
      <div class="sheet-body">{children}</div>
    </main>
  )
}
