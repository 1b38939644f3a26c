import '../accounts.css'
import './me.css'

export { MeView as default } from './me.tsx'
