import '../../tasks/tasks.css'
import '../desk.css'
import './issue-desk.css'
import { IssueDeskView } from './desk-page.tsx'
import type { OpenIssueMap } from './map-area.tsx'
import type { IssueDeskPage } from './page.ts'

const openMap: OpenIssueMap = async (container, desk, at) =>
  (await import('./map.ts')).default(container, desk, at)

export default function IssueDesk({ page }: { page: IssueDeskPage }) {
  return <IssueDeskView page={page} openMap={openMap} />
}
