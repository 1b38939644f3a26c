import './easy.css'

export { EasyView as default } from './easy-page.tsx'
