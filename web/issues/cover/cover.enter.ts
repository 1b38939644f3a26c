import './cover.css'

export { CoverDialog as default } from './cover-dialog.tsx'
