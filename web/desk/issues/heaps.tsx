import type { Phase } from '../../../domain/issues/state.ts'
import { useTellingWords } from '../../issues/telling/words.ts'
import { chooseHeap, type IssueDesk } from './model.ts'
import { ISSUE_HEAPS } from './page.ts'
import { useIssueDeskWords } from './words.ts'

const MOST_COUNTED = 100

/** The phases as tabs, each with how many there are. */
export function IssueHeaps({ desk }: { desk: IssueDesk }) {
  const t = useIssueDeskWords()
  const { phases } = useTellingWords()
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const to = by && ISSUE_HEAPS[ISSUE_HEAPS.indexOf(desk.heap.value) + by]
    if (!to) return
    event.preventDefault()
    chooseHeap(desk, to)
    document.getElementById(tabOf(to))?.focus()
  }
  return (
    <div class="heaps" role="tablist" aria-label={t.queue} onKeyDown={walk}>
      {ISSUE_HEAPS.map((heap) => (
        <button
          key={heap}
          id={tabOf(heap)}
          type="button"
          role="tab"
          aria-selected={desk.heap.value === heap}
          aria-controls="queue"
          tabIndex={desk.heap.value === heap ? 0 : -1}
          onClick={() => chooseHeap(desk, heap)}
        >
          {phases[heap]} <Count n={desk.counts.value[heap]} more={t.more} />
        </button>
      ))}
    </div>
  )
}

export const tabOf = (heap: Phase): string => `heap-${heap}`

function Count({ n, more }: { n: number | undefined; more: string }) {
  if (n === undefined) return null
  return <span class="chip-count">{n > MOST_COUNTED ? more : n}</span>
}
