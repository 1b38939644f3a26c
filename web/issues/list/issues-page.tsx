import { Footer } from '../../app/footer.tsx'
import { Header } from '../../app/header.tsx'
import type { Community } from '../../app/page.ts'
import type { IssuesPage } from '../page.ts'
import { useReading } from '../telling/use-reading.ts'
import { Filters } from './filters.tsx'
import { HearElsewhere, HearHere } from './hear.tsx'
import { HeatTable } from './heat-table.tsx'
import { IssueList } from './list.tsx'
import { BoardMap, type OpenBoardMap } from './map-area.tsx'
import type { Board } from './model.ts'
import { useBoard } from './use-board.ts'
import { useListWords } from './words.ts'

interface IssuesProps {
  readonly page: IssuesPage
  /** absent on the server, where no map is opened */
  readonly openMap?: OpenBoardMap
}

/** What was reported in a community: a list that works without scripts, and a map beside it. */
export function IssuesView({ page, openMap }: IssuesProps) {
  const board = useBoard(page)
  const t = useListWords()
  const { community } = page
  const reading = useReading(page)
  return (
    <div class="issues-page beside-map" data-view={board.view.value}>
      <div class="issues-top">
        <Header community={community} />
        <Head page={page} />
        <section aria-label={t.filter}>
          <Filters board={board} page={page} />
          <HearHere board={board} page={page} />
          <Views board={board} />
        </section>
      </div>
      <main class="issues-side" id="content">
        <Promised page={page} />
        <IssueList board={board} page={page} reading={reading} />
        <HeatTable board={board} />
        <HearElsewhere board={board} page={page} />
        <Footer community={community} />
      </main>
      <BoardMap board={board} community={community} reading={reading} openMap={openMap} />
    </div>
  )
}

function Head({ page }: { page: IssuesPage }) {
  const t = useListWords()
  const { slug } = page.community
  return (
    <section class="issues-head" aria-label={t.heading}>
      <h1>{t.heading}</h1>
      <a class="button" data-weight="primary" href={`/c/${slug}/report`}>
        {t.report}
      </a>
      {page.staff ? <StaffLinks community={page.community} /> : null}
    </section>
  )
}

function StaffLinks({ community: { slug } }: { community: Community }) {
  const t = useListWords()
  return (
    <p class="issues-staff">
      <a href={`/c/${slug}/desk?queue=issues`}>{t.desk}</a>
      <a href={`/c/${slug}/figures`}>{t.figures}</a>
      <a href={`/c/${slug}/agenda`}>{t.agenda}</a>
    </p>
  )
}

/** How the community keeps its word, in one figure that says what it counts. */
function Promised({ page: { promised } }: { page: IssuesPage }) {
  const t = useListWords()
  const { judged, in_time, share_in_time } = promised
  return (
    <details class="issues-promise">
      <summary>
        {share_in_time === null
          ? t.promiseNone
          : t.promise(Math.round(share_in_time * 100), in_time, judged)}
      </summary>
      <p class="quiet">{t.promiseMeans}</p>
    </details>
  )
}

function Views({ board }: { board: Board }) {
  const t = useListWords()
  const view = (each: 'list' | 'map', name: string) => (
    <button
      type="button"
      aria-pressed={board.view.value === each}
      onClick={() => (board.view.value = each)}
    >
      {name}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame inside a frame
    <div class="segments issues-views needs-script" role="group" aria-label={t.view}>
      {view('list', t.asList)}
      {view('map', t.asMap)}
    </div>
  )
}
