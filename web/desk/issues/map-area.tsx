import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useFrame } from '../../app/frame.ts'
import type { Community, Frame } from '../../app/page.ts'
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
  const canvas = useRef<HTMLDivElement>(null)
  const state = useSignal<'coming' | 'ready' | 'failed'>('coming')
  useEffect(() => {
    if (!openMap) return
    openMap(canvas.current as HTMLElement, desk, { community, frame }).then(
      () => (state.value = 'ready'),
      (error) => {
        console.warn('the map of the desk did not open', error)
        state.value = 'failed'
      },
    )
  }, [])
  return (
    <section class="map desk-map needs-script" aria-label={t.map} data-state={state.value}>
      <div class="map-canvas" ref={canvas} />
      {state.value === 'ready' ? null : (
        <p class="map-note" role="status">
          {state.value === 'failed' ? t.noMap : t.mapComing}
        </p>
      )}
    </section>
  )
}
