import { AddLink } from '../places/add-link.tsx'
import { Browse } from '../places/browse.tsx'
import { BackToList, Detail } from '../places/detail.tsx'
import { Search } from '../places/search.tsx'
import { Summary } from '../places/summary.tsx'
import { Icon } from '../ui/icon.tsx'
import { KeptNote } from '../ui/kept-note.tsx'
import { OfflineBanner } from '../ui/offline-banner.tsx'
import { Footer } from './footer.tsx'
import { useWords } from './frame.ts'
import { Header } from './header.tsx'
import { named } from './i18n.ts'
import { circlePath } from './links.ts'
import { useModel } from './model-context.ts'
import type { CirclePage } from './page.ts'
import { useReturn } from './use-return.ts'

/** The same list without a map: to print, to hang up, to read on any device. */
export function ListView({ page }: { page: CirclePage }) {
  const model = useModel()
  const t = useWords()
  const selected = model.selected.value
  const browse = useReturn(selected?.place.id ?? null)
  return (
    <div class="plain-page">
      <Header community={page.community} />
      <OfflineBanner />
      <main class="plain-body" id="list" tabIndex={-1}>
        <h1>{t.circle.listTitle(named(page.community, model.lang))}</h1>
        <Search action={circlePath(page)} />
        <div>{selected ? <BackToList /> : <Summary page={page} />}</div>
        {selected ? <Detail row={selected} /> : null}
        <div class="browse" ref={browse} hidden={selected !== null}>
          <Browse page={page} />
        </div>
        <p class="circle-tools">
          <a class="button" href={`/c/${page.community.slug}/easy/around`}>
            {t.easyView}
          </a>
          <a class="button" href={`/c/${page.community.slug}`}>
            {t.circle.withMap}
          </a>
          <AddLink />
          <button class="button needs-script" type="button" onClick={() => print()}>
            <Icon name="print" /> {t.place.print}
          </button>
        </p>
        <KeptNote />
      </main>
      <Footer community={page.community} />
    </div>
  )
}
