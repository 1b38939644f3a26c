import './poster.css'

export { PosterView as default } from './poster-page.tsx'
