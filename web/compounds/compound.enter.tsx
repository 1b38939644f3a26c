import './compounds.css'
import '../ui/field.css'
import '../ui/confirm.css'
import '../tasks/place-search.css'
import '../issues/report/dialogs.css'
import type { OpenMap } from '../tasks/open-map.ts'
import { CompoundView } from './compound-page.tsx'
import type { CompoundPage } from './page.ts'

const openMap: OpenMap = async (container, on) =>
  (await import('../tasks/task-map.tsx')).default(container, on)

export default function Compound({ page }: { page: CompoundPage }) {
  return <CompoundView page={page} openMap={openMap} />
}
