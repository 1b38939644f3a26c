import '../../issues/report/dialogs.css'
import './change.css'
import type { OpenMap } from '../../tasks/open-map.ts'
import { PlaceChangeView } from './change-page.tsx'
import type { PlaceChangePage } from './page.ts'

const openMap: OpenMap = async (container, on) =>
  (await import('../../tasks/task-map.tsx')).default(container, on)

export default function PlaceChange({ page }: { page: PlaceChangePage }) {
  return <PlaceChangeView page={page} openMap={openMap} />
}
