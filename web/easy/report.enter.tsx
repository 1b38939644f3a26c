import '../issues/report/report.css'
import './easy.css'

export { EasyReportView as default } from './report.tsx'
