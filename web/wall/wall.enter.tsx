import './wall.css'
import { enlivenWall } from './enliven.ts'
import type { WallPage } from './page.ts'
import { WallView } from './wall-page.tsx'

export default function Wall({ page }: { page: WallPage }) {
  return <WallView page={page} enliven={enlivenWall} />
}
