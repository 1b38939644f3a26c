import { useMemo } from 'preact/hooks'
import { useFrame } from '../../app/frame.ts'
import { useNow } from '../../app/use-now.ts'
import { useLive } from '../../live/use-live.ts'
import { nameIn } from '../../places/change/values.ts'
import type { OpenMap } from '../../tasks/open-map.ts'
import { DeskFrame, Said } from '../frame.tsx'
import { Queues } from '../queues.tsx'
import { Tabs } from '../tabs.tsx'
import { chooseHeap } from './acts.ts'
import { followChanges } from './follow.ts'
import { listenToKeys } from './keys.ts'
import { PlaceMap } from './map-area.tsx'
import { openPlaceDesk, type PlaceDesk } from './model.ts'
import { PLACE_HEAPS, type PlaceDeskPage } from './page.ts'
import { ChangeQueue } from './queue.tsx'
import { usePlaceDeskWords } from './words.ts'

interface DeskProps {
  readonly page: PlaceDeskPage
  /** absent on the server, where no map is opened */
  readonly openMap?: OpenMap
}

/** Queue and map of who decides what is changed of places. */
export function PlaceDeskView({ page, openMap }: DeskProps) {
  const desk = useMemo(() => openPlaceDesk(page), [])
  const t = usePlaceDeskWords()
  const now = Math.max(page.now, useNow())
  const { community } = page
  useLive(community.slug, (line) => [followChanges(desk, line), listenToKeys(desk, t)])
  return (
    <DeskFrame
      community={community}
      heading={t.heading}
      keys={t.keys}
      keysShown={desk.keysShown}
      acts={
        <a class="button" data-weight="primary" href={`/c/${community.slug}/add`}>
          {t.add}
        </a>
      }
      below={<Queues slug={community.slug} current="places" />}
      map={<PlaceMap desk={desk} community={community} openMap={openMap} />}
    >
      <Heaps desk={desk} />
      <ChangeQueue desk={desk} now={now} />
      <Said says={desk.said.value} />
      {desk.isStale.value ? <p role="alert">{t.stale}</p> : null}
    </DeskFrame>
  )
}

function Heaps({ desk }: { desk: PlaceDesk }) {
  const t = usePlaceDeskWords()
  const { lang } = useFrame()
  const [first] = desk.changes.value
  const nameOfOne = first ? nameIn(first, lang) : null
  return (
    <>
      <Tabs
        label={t.queue}
        heaps={PLACE_HEAPS}
        chosen={desk.heap.value}
        choose={(heap) => void chooseHeap(desk, heap)}
        name={(heap) => t.heaps[heap]}
        count={(heap) => (heap === 'decided' ? null : desk.waiting.value)}
      />
      {desk.place === null ? null : (
        <p class="desk-one">
          {t.ofOne(nameOfOne ?? t.unknown)}{' '}
          <a href={`/c/${desk.slug}/desk?queue=places`}>{t.all}</a>
        </p>
      )}
    </>
  )
}
