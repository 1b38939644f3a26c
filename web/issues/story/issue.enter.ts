import './issue.css'

export { IssueView as default } from './issue-page.tsx'
