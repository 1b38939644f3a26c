import '../../tasks/tasks.css'
import '../desk.css'
import './issue-desk.css'
import type { OpenCover } from '../../issues/cover/redacting.ts'
import { IssueDeskView } from './desk-page.tsx'
import type { OpenIssueMap } from './map-area.tsx'
import type { IssueDeskPage } from './page.ts'

const openMap: OpenIssueMap = async (container, desk, at) =>
  (await import('./map.ts')).default(container, desk, at)

const openCover: OpenCover = async () => (await import('../../issues/cover/cover.enter.ts')).default

export default function IssueDesk({ page }: { page: IssueDeskPage }) {
  return <IssueDeskView page={page} openCover={openCover} openMap={openMap} />
}
