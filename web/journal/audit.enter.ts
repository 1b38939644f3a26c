import './audit.css'

export { AuditView as default } from './audit.tsx'
