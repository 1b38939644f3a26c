interface TabsProps<Heap extends string> {
  readonly label: string
  readonly heaps: readonly Heap[]
  readonly chosen: Heap
  choose(heap: Heap): void
  name(heap: Heap): string
  /** how many there are, in words; null: not counted */
  count(heap: Heap): string | number | null
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

function Count({ n }: { n: string | number | null }) {
  return n === null ? null : <span class="chip-count">{n}</span>
}
