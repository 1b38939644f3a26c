import { chooseHeap, type Desk } from './model.ts'
import { HEAPS, type Heap } from './page.ts'
import { Tabs } from './tabs.tsx'
import { useDeskWords } from './words.ts'

/** The states of tasks as tabs. */
export function Heaps({ desk }: { desk: Desk }) {
  const t = useDeskWords()
  return (
    <Tabs
      label={t.queue}
      heaps={HEAPS}
      chosen={desk.heap.value}
      choose={(heap) => chooseHeap(desk, heap)}
      name={(heap) => t.heaps[heap]}
      count={(heap) => countOf(desk, heap)}
    />
  )
}

function countOf(desk: Desk, heap: Heap): number | null {
  const counts = desk.counts.value
  return heap in counts ? counts[heap as keyof typeof counts] : null
}
