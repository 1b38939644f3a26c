import '../accounts.css'

export { JoinView as default } from './join.tsx'
