import '../tasks/tasks.css'
import './desk.css'
import { DeskView, type OpenDeskMap } from './desk-page.tsx'
import type { DeskPage } from './page.ts'

const openMap: OpenDeskMap = async (container, desk, live) =>
  (await import('./desk-map.tsx')).default(container, desk, live)

export default function Desk({ page }: { page: DeskPage }) {
  return <DeskView page={page} openMap={openMap} />
}
