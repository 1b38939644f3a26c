import './issue.css'
import type { OpenCover } from '../cover/redacting.ts'
import type { IssuePage } from '../page.ts'
import { IssueView } from './issue-page.tsx'

const openCover: OpenCover = async () => (await import('../cover/cover.enter.ts')).default

export default function Issue({ page }: { page: IssuePage }) {
  return <IssueView page={page} openCover={openCover} />
}
