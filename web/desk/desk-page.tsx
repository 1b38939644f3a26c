import { useSignal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Header } from '../app/header.tsx'
import type { Live } from '../live/socket.ts'
import { BookProvider } from '../tasks/book-context.ts'
import { LiveNote } from '../tasks/live-note.tsx'
import { SaidBar } from '../tasks/said-bar.tsx'
import { useTaskBook } from '../tasks/use-book.ts'
import { followQueue, QUEUE_SHOWS } from './follow.ts'
import { TaskForm } from './form.tsx'
import { Heaps } from './heaps.tsx'
import { listenToKeys } from './keys.ts'
import { Keys } from './keys-dialog.tsx'
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
  return (
    <BookProvider value={book}>
      <div class="desk beside-map">
        <div class="desk-top">
          <Header community={page.community} />
          <section class="desk-head" aria-label={t.heading}>
            <h1>{t.heading}</h1>
            <button
              class="button"
              data-weight="primary"
              type="button"
              onClick={() => (desk.panel.value = 'form')}
            >
              {t.form.new}
            </button>
            <button
              class="button keys-open"
              type="button"
              onClick={() => (desk.keysShown.value = true)}
            >
              {t.keys.show}
            </button>
            {page.me.may.includes('verify') ? (
              <Queues slug={page.community.slug} current="tasks" />
            ) : null}
            <LiveNote live={live?.model ?? null} />
          </section>
        </div>
        <main class="desk-side" id="content">
          <Side desk={desk} map={map} />
          <SaidBar />
        </main>
        <DeskMap desk={desk} live={live} openMap={openMap} opened={(it) => (map.current = it)} />
        <Keys shown={desk.keysShown} words={t.keys} />
      </div>
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

interface DeskMapProps {
  readonly desk: Desk
  readonly live: Live | null
  readonly openMap: OpenDeskMap | undefined
  opened(map: MapLibre): void
}

function DeskMap({ desk, live, openMap, opened }: DeskMapProps) {
  const t = useDeskWords()
  const canvas = useRef<HTMLDivElement>(null)
  const state = useSignal<'coming' | 'ready' | 'failed'>('coming')
  useEffect(() => {
    if (!openMap || !live) return
    openMap(canvas.current as HTMLElement, desk, live).then(
      (map) => {
        opened(map)
        state.value = 'ready'
      },
      () => {
        state.value = 'failed'
      },
    )
  }, [live])
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
