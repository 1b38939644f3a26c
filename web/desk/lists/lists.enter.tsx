import '../../accounts/people/people.css'
import './lists.css'
import { ListsView } from './lists-page.tsx'
import type { ListsPage } from './page.ts'
import { reader } from './reader.ts'

export default function Lists({ page }: { page: ListsPage }) {
  return <ListsView page={page} reader={reader} />
}
