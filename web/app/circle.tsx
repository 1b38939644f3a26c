import { ReportButton, WaitingNote } from '../issues/report/entry.tsx'
import { AddLink } from '../places/add-link.tsx'
import { Browse } from '../places/browse.tsx'
import { BackToList, Detail } from '../places/detail.tsx'
import { Search } from '../places/search.tsx'
import { Summary } from '../places/summary.tsx'
import { KeptNote } from '../ui/kept-note.tsx'
import { OfflineBanner } from '../ui/offline-banner.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { CoverageSlot } from './coverage-slot.tsx'
import { Footer } from './footer.tsx'
import { useWords } from './frame.ts'
import { Header } from './header.tsx'
import { named } from './i18n.ts'
import { circlePath } from './links.ts'
import { MapArea } from './map-area.tsx'
import { useModel } from './model-context.ts'
import type { CirclePage } from './page.ts'
import { useReturn } from './use-return.ts'

/** The circle of a community: the list first, the map beside or behind it. */
export function CircleView({ page }: { page: CirclePage }) {
  const model = useModel()
  const t = useWords()
  const selected = model.selected.value
  const coverage = model.panel.value === 'coverage'
  const browse = useReturn(coverage ? 'coverage' : (selected?.place.id ?? null))
  return (
    <div class="circle">
      <div class="circle-top">
        <Header community={page.community} />
        <div class="circle-search">
          <Search action={circlePath(page)} />
          <ReportButton slug={page.community.slug} />
        </div>
        <OfflineBanner />
        <WaitingNote slug={page.community.slug} />
      </div>
      <Sheet
        stop={model.stop}
        summary={selected || coverage ? <BackToList /> : <Summary page={page} />}
      >
        <h1 class="unseen">{t.circle.title(named(page.community, model.lang))}</h1>
        {coverage ? <CoverageSlot /> : null}
        {selected && !coverage ? <Detail row={selected} /> : null}
        <div class="browse" ref={browse} hidden={coverage || selected !== null}>
          <Browse page={page} />
          <p class="circle-tools">
            <a class="button" href={`/c/${page.community.slug}/easy`}>
              {t.easyView}
            </a>
            <a class="button" href={`/c/${page.community.slug}/list`}>
              {t.circle.printable}
            </a>
            <a class="button" href={`/c/${page.community.slug}/poster`}>
              {t.place.poster}
            </a>
            <a class="button" href={`/c/${page.community.slug}/issues`}>
              {t.circle.reports}
            </a>
            <AddLink />
          </p>
          <KeptNote />
          <Footer community={page.community} />
        </div>
      </Sheet>
      <MapArea />
    </div>
  )
}
