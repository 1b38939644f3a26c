import './stations.css'

export { LendView as default } from './lend-page.tsx'
