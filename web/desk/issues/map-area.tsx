import { useFrame } from '../../app/frame.ts'
import type { Community, Frame } from '../../app/page.ts'
import { MapSection } from '../map-section.tsx'
import type { IssueDesk } from './model.ts'
import { useIssueDeskWords } from './words.ts'

/** Brings the desk's map; the browser's entry hands it to the view. */
export type OpenIssueMap = (
  container: HTMLElement,
  desk: IssueDesk,
  at: { readonly community: Community; readonly frame: Frame },
) => Promise<void>

interface MapProps {
  readonly desk: IssueDesk
  readonly community: Community
  readonly openMap: OpenIssueMap | undefined
}

export function DeskMap({ desk, community, openMap }: MapProps) {
  const frame = useFrame()
  const t = useIssueDeskWords()
  return (
    <MapSection
      label={t.map}
      coming={t.mapComing}
      failed={t.noMap}
      open={openMap && ((container) => openMap(container, desk, { community, frame }))}
    />
  )
}
