import { useEffect, useRef } from 'preact/hooks'
import { inPlace } from '../../app/use-link.ts'
import type { IssuesPage } from '../page.ts'
import type { Reading } from '../telling/moment.ts'
import { useTellingWords } from '../telling/words.ts'
import { IssueCard } from './card.tsx'
import { filterLink } from './filter.ts'
import { type Board, filterBy, showMore } from './model.ts'
import { useListWords } from './words.ts'

interface ListProps {
  readonly board: Board
  readonly page: IssuesPage
  readonly reading: Reading
}

export function IssueList({ board, page, reading }: ListProps) {
  const t = useListWords()
  const list = useRef<HTMLUListElement>(null)
  const chosen = board.chosen.value
  const { slug } = page.community
  useEffect(() => {
    list.current?.querySelector(`[data-no="${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const next = board.next.value
  return (
    <section aria-label={t.list} class="issues-list">
      <p class="quiet issues-loading" role="status">
        {board.loading.value === 'busy' ? t.loading : null}
        {board.loading.value === 'failed' ? t.failed : null}
      </p>
      {board.issues.value.length === 0 ? <None board={board} slug={slug} /> : null}
      <ul ref={list}>
        {board.issues.value.map((issue) => (
          <IssueCard
            key={issue.no}
            issue={issue}
            reading={reading}
            chosen={issue.no === chosen}
            point={() => (board.chosen.value = issue.no)}
          />
        ))}
      </ul>
      <p class="empty-acts">
        {board.after.value ? (
          <a class="button" href={filterLink(slug, board.filter.value)}>
            {t.newest}
          </a>
        ) : null}
        {next ? (
          <a
            class="button"
            href={filterLink(slug, board.filter.value, next)}
            onClick={inPlace(() => void showMore(board))}
          >
            {t.more}
          </a>
        ) : null}
      </p>
    </section>
  )
}

/** Says why there is nothing, and offers a way out. */
function None({ board, slug }: { board: Board; slug: string }) {
  const t = useListWords()
  const { phases } = useTellingWords()
  const { phase, mine } = board.filter.value
  const all = { phase: null, category: null, compound: null, age: null, mine: false }
  return (
    <div class="empty">
      <h2>{mine ? t.noneMine : phase ? t.noneOf(phases[phase]) : t.none}</h2>
      <p class="quiet">{t.noneHint}</p>
      <p class="empty-acts">
        <a
          class="button"
          href={filterLink(slug, all)}
          onClick={inPlace(() => filterBy(board, all))}
        >
          {t.reset}
        </a>
        <a class="button" href={`/c/${slug}/report`}>
          {t.report}
        </a>
      </p>
    </div>
  )
}
