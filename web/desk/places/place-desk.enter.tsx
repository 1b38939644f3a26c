import '../../tasks/tasks.css'
import '../desk.css'
import '../issues/issue-desk.css'
import './place-desk.css'
import type { OpenMap } from '../../tasks/open-map.ts'
import { PlaceDeskView } from './desk-page.tsx'
import type { PlaceDeskPage } from './page.ts'

const openMap: OpenMap = async (container, on) =>
  (await import('../../tasks/task-map.tsx')).default(container, on)

export default function PlaceDesk({ page }: { page: PlaceDeskPage }) {
  return <PlaceDeskView page={page} openMap={openMap} />
}
