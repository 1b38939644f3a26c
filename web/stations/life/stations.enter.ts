import './life.css'

export { StationsView as default } from './stations-page.tsx'
