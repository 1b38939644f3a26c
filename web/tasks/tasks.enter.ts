import './tasks.css'

export { TasksView as default } from './tasks-page.tsx'
