import '../accounts.css'
import './people.css'

export { PeopleView as default } from './people.tsx'
