import { useEffect, useRef } from 'preact/hooks'

interface ChartLine {
  readonly name: string
  /** of the page's tokens */
  readonly tone: 'issue' | 'ring'
  readonly values: readonly (number | null)[]
}

export interface Charted {
  readonly labels: readonly string[]
  readonly lines: readonly ChartLine[]
}

/** Draws a chart into `container`; returns how to take it away. */
export type OpenChart = (container: HTMLElement, charted: Charted) => Promise<() => void>

/** Bars for what the table below says in figures: to eyes alone, for the table is there for everybody. */
export function Chart({ openChart, labels, lines }: Charted & { openChart?: OpenChart }) {
  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!openChart || labels.length === 0) return
    const opened = openChart(area.current as HTMLElement, { labels, lines })
    // Where it cannot be drawn, the table says it all.
    opened.catch((error) => console.warn('a chart was not drawn', error))
    return () => void opened.then((close) => close()).catch(() => undefined)
  }, [])
  return (
    <div class="chart needs-script" aria-hidden="true">
      <p class="chart-legend">
        {lines.map(({ name, tone }) => (
          <span key={name} data-tone={tone}>
            {name}
          </span>
        ))}
      </p>
      <div ref={area} />
    </div>
  )
}
