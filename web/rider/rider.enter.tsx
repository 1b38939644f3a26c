import '../tasks/tasks.css'
import '../compounds/compounds.css'
import '../compounds/last/last.css'
import './rider.css'
import type { OpenSheet } from '../issues/report/entry.tsx'
import type { OpenMap } from '../tasks/open-map.ts'
import type { RiderPage } from './page.ts'
import { RiderView } from './rider-page.tsx'

const openMap: OpenMap = async (container, on) =>
  (await import('../tasks/task-map.tsx')).default(container, on)

const openReport: OpenSheet = async () => (await import('../issues/report/sheet.enter.tsx')).default

export default function Rider({ page }: { page: RiderPage }) {
  return <RiderView page={page} openMap={openMap} openReport={openReport} />
}
