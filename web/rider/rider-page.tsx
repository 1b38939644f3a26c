import { effect, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { Footer } from '../app/footer.tsx'
import { useFrame } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { type CompoundTold, readCompounds } from '../compounds/last/read-compounds.ts'
import { type OpenSheet, SheetButton } from '../issues/report/entry.tsx'
import type { Live } from '../live/socket.ts'
import type { TaskBook } from '../tasks/book.ts'
import { BookProvider } from '../tasks/book-context.ts'
import { HELPERS_SHOW, refreshWays } from '../tasks/follow.ts'
import { LiveNote } from '../tasks/live-note.tsx'
import type { OpenMap } from '../tasks/open-map.ts'
import { SaidBar } from '../tasks/said-bar.tsx'
import { useTaskBook } from '../tasks/use-book.ts'
import { dutySwitch } from './duty.ts'
import { DutyPanel } from './duty-panel.tsx'
import { followNight } from './night.ts'
import type { RiderPage } from './page.ts'
import { RiderTasks } from './rider-tasks.tsx'
import { StopList, WantedRow } from './stop-list.tsx'
import type { Wanted } from './stops.ts'
import { streetsOf } from './streets.ts'
import { rowsToStops, walkFromHere } from './walks.ts'
import type { Destination } from './way.tsx'
import { reportWhileOnDuty, whereabouts } from './whereabouts.ts'
import { useRiderWords } from './words.ts'

interface RiderProps {
  readonly page: RiderPage
  /** absent on the server, where no map is opened */
  readonly openMap?: OpenMap
  readonly openReport?: OpenSheet
}

const NO_MAP: OpenMap = () => Promise.reject(new Error('there is no map here'))

/** For one thumb, gloves and the night: duty, the nearest stop, and what lies on the way. */
export function RiderView({ page, openMap = NO_MAP, openReport }: RiderProps) {
  const { book, live } = useTaskBook(page, HELPERS_SHOW)
  const model = useMemo(() => riderModel(page), [])
  useRiding(page, book, model, live)
  const t = useRiderWords()
  return (
    <BookProvider value={book}>
      <div class="rider">
        <Header community={page.community} />
        <main class="rider-body" id="content">
          <h1 class="unseen">{t.heading}</h1>
          <DutyPanel on={model.on} where={model.where} live={live} />
          <LiveNote live={live?.model ?? null} />
          <RiderTasks
            to={model.to}
            openMap={openMap}
            streets={model.streets}
            compounds={model.compounds}
          >
            <StopList stops={model.stops} wanted={model.wanted} />
          </RiderTasks>
          <Footer community={page.community} />
        </main>
        <section class="rider-foot" aria-label={t.stops.wanted}>
          <SheetButton community={page.community} openMap={openMap} open={openReport} />
          <SaidBar />
          <WantedRow wanted={model.wanted} />
        </section>
      </div>
    </BookProvider>
  )
}

function riderModel(page: RiderPage) {
  const { places, walks } = rowsToStops(page.stops)
  return {
    on: dutySwitch(page.duty),
    where: whereabouts(),
    streets: streetsOf(page.community.files),
    compounds: signal<readonly CompoundTold[] | 'coming' | 'unread'>('coming'),
    to: signal<Destination | null>(null),
    wanted: signal<readonly Wanted[]>([]),
    stops: { places: signal(places), walks: signal(walks), fromHere: signal(false) },
  }
}

type RiderModel = ReturnType<typeof riderModel>

/** Positions, walks and ways follow the phone; the colours follow the night. */
function useRiding(page: RiderPage, book: TaskBook, model: RiderModel, live: Live | null): void {
  const { theme } = useFrame()
  useEffect(() => {
    const stops = [
      walkFromHere(model.stops, model.where.at, page.community, model.streets),
      readCompounds(page.community.slug, model.compounds, model.streets),
      model.streets.close,
      followNight(book.now, page.community.time_zone, theme),
      effect(() => {
        book.from.value = model.where.at.value
        book.to.value = model.to.value?.at ?? null
        void refreshWays(book)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  useEffect(() => {
    if (live) return reportWhileOnDuty(model.where, model.on, live, page.community.bounds)
  }, [live])
}
