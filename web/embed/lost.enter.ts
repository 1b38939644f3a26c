import './embed.css'

export { EmbedLostView as default } from './lost.tsx'
