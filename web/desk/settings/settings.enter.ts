import '../../accounts/people/people.css'
import './settings.css'

export { DeskSettingsView as default } from './settings-page.tsx'
