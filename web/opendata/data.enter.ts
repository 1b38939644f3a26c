import './data.css'

export { OpenDataView as default } from './data-page.tsx'
