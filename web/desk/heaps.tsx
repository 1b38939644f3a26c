import { chooseHeap, type Desk } from './model.ts'
import { HEAPS, type Heap } from './page.ts'
import { useDeskWords } from './words.ts'

const MOST_COUNTED = 100

/** The states as tabs, each with how many there are. */
export function Heaps({ desk }: { desk: Desk }) {
  const t = useDeskWords()
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const to = by && HEAPS[HEAPS.indexOf(desk.heap.value) + by]
    if (!to) return
    event.preventDefault()
    chooseHeap(desk, to)
    document.getElementById(tabOf(to))?.focus()
  }
  return (
    <div class="heaps" role="tablist" aria-label={t.queue} onKeyDown={walk}>
      {HEAPS.map((heap) => (
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
          {t.heaps[heap]} <Count n={countOf(desk, heap)} />
        </button>
      ))}
    </div>
  )
}

export const tabOf = (heap: Heap): string => `heap-${heap}`

function Count({ n }: { n: number | null }) {
  const t = useDeskWords()
  if (n === null) return null
  return <span class="chip-count">{n >= MOST_COUNTED ? t.more : n}</span>
}

function countOf(desk: Desk, heap: Heap): number | null {
  const counts = desk.counts.value
  return heap in counts ? counts[heap as keyof typeof counts] : null
}
