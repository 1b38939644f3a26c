interface TabsProps<Heap extends string> {
  readonly label: string
  readonly heaps: readonly Heap[]
  readonly chosen: Heap
  choose(heap: Heap): void
  name(heap: Heap): string
  /** how many there are; null: not counted */
  count(heap: Heap): number | null
}

/** The heaps of a queue as tabs, each with how many there are. */
export function Tabs<Heap extends string>(props: TabsProps<Heap>) {
  const { label, heaps, chosen, choose, name, count } = props
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const to = by && heaps[heaps.indexOf(chosen) + by]
    if (!to) return
    event.preventDefault()
    choose(to)
    document.getElementById(tabOf(to))?.focus()
  }
  return (
    <div class="heaps" role="tablist" aria-label={label} onKeyDown={walk}>
      {heaps.map((heap) => (
        <button
          key={heap}
          id={tabOf(heap)}
          type="button"
          role="tab"
          aria-selected={chosen === heap}
          aria-controls="queue"
          tabIndex={chosen === heap ? 0 : -1}
          onClick={() => choose(heap)}
        >
          {name(heap)} <Count n={count(heap)} />
        </button>
      ))}
    </div>
  )
}

export const tabOf = (heap: string): string => `heap-${heap}`

/** So many are counted; this many may be more. */
const MOST_COUNTED = 100

function Count({ n }: { n: number | null }) {
  if (n === null) return null
  return <span class="chip-count">{n < MOST_COUNTED ? n : `${MOST_COUNTED}+`}</span>
}
