import './new.css'
import type { OpenCentreMap } from './centre-field.tsx'
import { NewCommunityView } from './new-page.tsx'
import type { NewCommunityPage } from './page.ts'

const openMap: OpenCentreMap = async (container, on, chosen) => {
  const [tasks, layers] = await Promise.all([
    import('../../tasks/task-map.tsx'),
    import('./centre-layers.ts'),
  ])
  const map = await tasks.default(container, on)
  layers.followChosen(map, chosen)
  return map
}

export default function NewCommunity({ page }: { page: NewCommunityPage }) {
  return <NewCommunityView page={page} openMap={openMap} />
}
