import './compounds.css'

export { CompoundsView as default } from './list-page.tsx'
