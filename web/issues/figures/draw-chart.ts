import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { type Palette, readPalette } from '../../map/palette.ts'
import { onLookChange } from '../../map/theme.ts'
import type { Charted, OpenChart } from './chart-area.tsx'

const HEIGHT_PX = 200

/** Draws bars side by side over their labels, in the colours of the page. */
const openChart: OpenChart = async (container, charted) => {
  let chart = draw(container, charted)
  const redraw = () => {
    chart.destroy()
    chart = draw(container, charted)
  }
  onLookChange(redraw)
  const resized = new ResizeObserver(() => {
    if (Math.abs(container.clientWidth - chart.width) > 1) redraw()
  })
  resized.observe(container)
  return () => {
    resized.disconnect()
    chart.destroy()
  }
}

export default openChart

function draw(container: HTMLElement, { labels, lines }: Charted): UPlot {
  const palette = readPalette(container)
  const xs = labels.map((_, i) => i)
  const data: UPlot.AlignedData = [xs, ...lines.map(({ values }) => [...values])]
  return new UPlot(
    {
      width: container.clientWidth,
      height: HEIGHT_PX,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [-0.6, labels.length - 0.4] },
        y: { range: (_, __, most) => [0, Math.max(4, most * 1.1)] },
      },
      axes: [labelAxis(palette, labels), valueAxis(palette)],
      series: [{}, ...lines.map((line, i) => bars(palette, line, i, lines.length))],
    },
    data,
    container,
  )
}

/** Labels that would run into each other are left out; the table has them all. */
const LABEL_PX = 64

function labelAxis(palette: Palette, labels: readonly string[]): UPlot.Axis {
  return {
    stroke: palette.ink,
    font: fontOf(palette),
    grid: { show: false },
    ticks: { show: false },
    splits: (chart) => {
      const every = Math.max(1, Math.ceil((labels.length * LABEL_PX) / chart.width))
      return labels.map((_, i) => i).filter((i) => i % every === 0)
    },
    values: (_, splits) => splits.map((i) => shortened(labels[i] ?? '')),
  }
}

const shortened = (label: string): string => (label.length > 6 ? `${label.slice(0, 5)}…` : label)

const valueAxis = (palette: Palette): UPlot.Axis => ({
  stroke: palette.muted,
  font: fontOf(palette),
  size: 44,
  grid: { stroke: palette.line, width: 0.5 },
  ticks: { show: false },
  incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
})

const fontOf = ({ fonts }: Palette): string => `13px ${fonts.map((name) => `"${name}"`).join(',')}`

function bars(
  palette: Palette,
  { name, tone }: Charted['lines'][number],
  i: number,
  of: number,
): UPlot.Series {
  const side = of === 1 ? 0 : i === 0 ? -1 : 1
  return {
    label: name,
    stroke: palette[tone],
    fill: palette[tone],
    width: 0,
    points: { show: false },
    paths: UPlot.paths.bars?.({ size: [of === 1 ? 0.5 : 0.32, 48], align: side as -1 | 0 | 1 }),
  }
}
