import './agenda.css'

export { AgendaView as default } from './agenda-page.tsx'
