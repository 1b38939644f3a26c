import './figures.css'
import type { FiguresPage } from '../page.ts'
import type { OpenChart } from './chart-area.tsx'
import { FiguresView } from './figures-page.tsx'

const openChart: OpenChart = async (container, charted) =>
  (await import('./draw-chart.ts')).default(container, charted)

export default function Figures({ page }: { page: FiguresPage }) {
  return <FiguresView page={page} openChart={openChart} />
}
