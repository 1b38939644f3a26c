import { DIFFICULTY_KINDS } from '../../domain/facts/difficulty.ts'
import { freshness } from '../../domain/facts/freshness.ts'
import { ago, lasted } from '../app/ago.ts'
import { Footer } from '../app/footer.tsx'
import { useFrame } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { named } from '../app/i18n.ts'
import { useNow } from '../app/use-now.ts'
import { KindPicture } from './kind-picture.tsx'
import type { CompoundRow, CompoundsPage } from './page.ts'
import { useCompoundWords } from './words.ts'

/** All compounds of a community: what is told of each, and how old that is. */
export function CompoundsView({ page }: { page: CompoundsPage }) {
  const { lang } = useFrame()
  const t = useCompoundWords()
  const { community, rows, next } = page
  const path = `/c/${community.slug}/compounds`
  return (
    <div class="plain-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a href={`/c/${community.slug}`}>{t.back(named(community, lang))}</a>
        <h1>{t.heading}</h1>
        <p class="quiet">{t.lead}</p>
        {rows.length === 0 ? <p>{t.none}</p> : null}
        <ul class="compound-rows">
          {rows.map((row) => (
            <Row key={row.id} row={row} path={path} />
          ))}
        </ul>
        {next === null ? null : (
          <a class="button" href={`${path}?after=${encodeURIComponent(next)}`}>
            {t.more}
          </a>
        )}
      </main>
      <Footer community={community} />
    </div>
  )
}

function Row({ row, path }: { row: CompoundRow; path: string }) {
  const { lang } = useFrame()
  const t = useCompoundWords()
  const now = useNow()
  const kinds = DIFFICULTY_KINDS.filter((kind) => row.counts[kind])
  return (
    <li class="compound-row" data-look={lookOfRow(row, now)}>
      <a href={`${path}/${encodeURIComponent(row.id)}`}>{named(row, lang)}</a>
      {kinds.length === 0 ? (
        <p class="quiet">{t.nothing}</p>
      ) : (
        <p class="compound-kinds">
          {kinds.map((kind) => (
            <span key={kind}>
              <KindPicture kind={kind} /> {t.kinds[kind]} {row.counts[kind]}
            </span>
          ))}
        </p>
      )}
      {kinds.length === 0 ? null : <p class="compound-age">{ageOf(row, now)}</p>}
    </li>
  )

  function ageOf({ confirmed_at, changed }: CompoundRow, at: number): string {
    if (changed > 0) return t.changed(changed)
    if (confirmed_at === null) return t.never
    if (freshness(confirmed_at, at) === 'unknown') return t.stale(lasted(at - confirmed_at, lang))
    return t.confirmed(ago(confirmed_at, at, lang))
  }
}

const lookOfRow = ({ confirmed_at, changed }: CompoundRow, now: number): string =>
  changed > 0 ? 'changed' : freshness(confirmed_at, now)
