import '../tasks/tasks.css'
import './rider.css'
import type { OpenMap } from '../tasks/open-map.ts'
import type { RiderPage } from './page.ts'
import { RiderView } from './rider-page.tsx'

const openMap: OpenMap = async (container, on) =>
  (await import('../tasks/task-map.tsx')).default(container, on)

export default function Rider({ page }: { page: RiderPage }) {
  return <RiderView page={page} openMap={openMap} />
}
