import './respond.css'

export { RespondView as default } from './respond-page.tsx'
