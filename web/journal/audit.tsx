import { Footer } from '../app/footer.tsx'
import { useFrame } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { dayOf, momentWords } from '../app/moment-words.ts'
import { auditLink } from './audit-link.ts'
import { FilterForm } from './filter-form.tsx'
import type { AuditPage, AuditRow } from './page.ts'
import { journalWords, tellRow } from './tell.ts'

/** What happened in a community: read without scripts, a page at a time, as far back as it goes. */
export function AuditView({ page }: { page: AuditPage }) {
  const t = journalWords(useFrame().lang)
  const { community, rows, next, filter } = page
  const filtered = filter.kind ?? filter.person ?? filter.day
  return (
    <div class="plain-page">
      <Header community={community} />
      <main class="plain-body audit" id="content">
        <h1>{t.heading}</h1>
        <p>{t.lead}</p>
        <FilterForm page={page} />
        {rows.length === 0 && next === null ? (
          <p class="empty">{filtered ? t.none : t.noneYet}</p>
        ) : null}
        <Rows page={page} />
        <p class="audit-acts">
          {filter.before ? <a href={auditLink(page, { before: null })}>{t.newest}</a> : null}
          {next !== null ? (
            <a class="button" href={auditLink(page, { before: next })}>
              {rows.length === 0 ? t.goOn : t.older}
            </a>
          ) : null}
        </p>
        <p class="audit-acts">
          <a class="button" href={auditLink(page, { before: null }, '.csv')} download>
            {t.csv}
          </a>
        </p>
        <p class="quiet">{t.csvHint}</p>
      </main>
      <Footer community={community} />
    </div>
  )
}

/** By days, as in a diary. */
function Rows({ page }: { page: AuditPage }) {
  const { lang } = useFrame()
  const { time_zone } = page.community
  const days = Map.groupBy(page.rows, ({ at }) => dayOf(at, time_zone))
  return [...days].map(([day, rows]) => (
    <section key={day} class="audit-day">
      <h2>{momentWords(rows[0].at, time_zone, lang).date}</h2>
      <ol>
        {rows.map((row) => (
          <Row key={row.seq} row={row} page={page} />
        ))}
      </ol>
    </section>
  ))
}

function Row({ row, page }: { row: AuditRow; page: AuditPage }) {
  const { lang } = useFrame()
  const t = journalWords(lang)
  const { clock } = momentWords(row.at, page.community.time_zone, lang)
  return (
    <li class="audit-row">
      <time dateTime={new Date(row.at).toISOString()}>{clock}</time>
      <span>{tellRow(row, lang)}</span>
      {row.by && page.filter.person === null ? (
        <a class="audit-only" href={auditLink(page, { person: row.actor, before: null })}>
          {t.onlyOf(row.by)}
        </a>
      ) : null}
    </li>
  )
}
