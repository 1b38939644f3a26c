import './tasks.css'

export { TaskView as default } from './task-page.tsx'
