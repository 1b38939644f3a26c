import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Live } from '../live/socket.ts'
import { BookProvider } from '../tasks/book-context.ts'
import { LiveNote } from '../tasks/live-note.tsx'
import { SaidBar } from '../tasks/said-bar.tsx'
import { useTaskBook } from '../tasks/use-book.ts'
import { followQueue, QUEUE_SHOWS } from './follow.ts'
import { TaskForm } from './form.tsx'
import { DeskFrame } from './frame.tsx'
import { Heaps } from './heaps.tsx'
import { listenToKeys } from './keys.ts'
import { MapSection } from './map-section.tsx'
import { type Desk, openDesk } from './model.ts'
import type { DeskPage } from './page.ts'
import { Queue } from './queue.tsx'
import { Queues } from './queues.tsx'
import { useDeskWords } from './words.ts'

/** Brings the desk's map; the browser's entry hands it to the view. */
export type OpenDeskMap = (container: HTMLElement, desk: Desk, live: Live) => Promise<MapLibre>

interface DeskProps {
  readonly page: DeskPage
  /** absent on the server, where no map is opened */
  readonly openMap?: OpenDeskMap
}

/** Queue and map of who posts and checks tasks. */
export function DeskView({ page, openMap }: DeskProps) {
  const { book, live } = useTaskBook(page, QUEUE_SHOWS)
  const desk = useMemo(() => openDesk(page, book), [])
  const map = useRef<MapLibre | null>(null)
  const t = useDeskWords()
  useEffect(() => listenToKeys(desk), [])
  useEffect(() => {
    if (live) return followQueue(desk, live)
  }, [live])
  const open =
    openMap &&
    live &&
    (async (container: HTMLElement) => {
      map.current = await openMap(container, desk, live)
    })
  return (
    <BookProvider value={book}>
      <DeskFrame
        community={page.community}
        heading={t.heading}
        keys={t.keys}
        keysShown={desk.keysShown}
        acts={
          <button
            class="button"
            data-weight="primary"
            type="button"
            onClick={() => (desk.panel.value = 'form')}
          >
            {t.form.new}
          </button>
        }
        below={
          <>
            {page.me.may.includes('verify') ? (
              <Queues slug={page.community.slug} current="tasks" />
            ) : null}
            <LiveNote live={live?.model ?? null} />
          </>
        }
        map={
          <MapSection
            label={t.map}
            coming={t.mapComing}
            failed={t.noMap}
            open={open ?? undefined}
          />
        }
      >
        <Side desk={desk} map={map} />
        <SaidBar />
      </DeskFrame>
    </BookProvider>
  )
}

function Side({ desk, map }: { desk: Desk; map: { current: MapLibre | null } }) {
  const middle = (): [number, number] | null => {
    const { lng, lat } = map.current?.getCenter() ?? {}
    return lng === undefined || lat === undefined ? null : [lng, lat]
  }
  return desk.panel.value === 'form' ? (
    <TaskForm desk={desk} middle={middle} />
  ) : (
    <>
      <Heaps desk={desk} />
      <Queue desk={desk} />
    </>
  )
}
