import { useMemo } from 'preact/hooks'
import { Footer } from '../../app/footer.tsx'
import { Header } from '../../app/header.tsx'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FileStep } from './file-step.tsx'
import { bringing } from './model.ts'
import type { ListsPage } from './page.ts'
import { Past } from './past.tsx'
import type { ListReader } from './reading.ts'
import { Said } from './said.tsx'
import { TrialStep } from './trial-step.tsx'
import { useListsWords } from './words.ts'

interface ListsProps {
  readonly page: ListsPage
  /** where there is a browser */
  readonly reader?: ListReader
}

/** An office's own list, from its file to the places of the community, and back. */
export function ListsView({ page, reader }: ListsProps) {
  const t = useListsWords()
  const model = useMemo(() => bringing(page), [])
  const { slug } = page.community
  return (
    <div class="plain-page people lists-page">
      <Header community={page.community} />
      <main class="plain-body" id="content">
        <a class="to-list" href={`/c/${slug}/desk/settings`}>
          {t.toDesk}
        </a>
        <h1>{t.heading}</h1>
        <p>{t.lead}</p>
        <noscript>
          <p>{t.noScript}</p>
        </noscript>
        <Said model={model} />
        <RefusalNote refusal={model.refusal.value} sentences={t.refusals} />
        <FileStep model={model} reader={reader} />
        <TrialStep model={model} />
        <Past model={model} />
        <section class="people-section">
          <p>
            <a class="button" href={`/c/${slug}/desk/lists.csv`} download>
              <Icon name="share" /> {t.export}
            </a>
          </p>
          <p class="quiet">{t.exportHint}</p>
        </section>
      </main>
      <Footer community={page.community} />
    </div>
  )
}
