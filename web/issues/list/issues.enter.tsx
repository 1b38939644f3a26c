import './issues.css'
import type { IssuesPage } from '../page.ts'
import { IssuesView } from './issues-page.tsx'
import type { OpenBoardMap } from './map-area.tsx'

const openMap: OpenBoardMap = async (container, board, at) =>
  (await import('./map.ts')).default(container, board, at)

export default function Issues({ page }: { page: IssuesPage }) {
  return <IssuesView page={page} openMap={openMap} />
}
