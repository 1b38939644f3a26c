import './new.css'

export { NewCommunityView as default } from './new-page.tsx'
