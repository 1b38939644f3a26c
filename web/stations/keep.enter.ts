import './stations.css'

export { KeepView as default } from './keep-page.tsx'
