import './report.css'
import type { OpenMap } from '../../tasks/open-map.ts'
import type { ReportPage } from './page.ts'
import { ReportView } from './report-page.tsx'

const openMap: OpenMap = async (container, on) =>
  (await import('../../tasks/task-map.tsx')).default(container, on)

export default function Report({ page }: { page: ReportPage }) {
  return <ReportView page={page} openMap={openMap} />
}
