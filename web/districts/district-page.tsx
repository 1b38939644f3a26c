import { Footer } from '../app/footer.tsx'
import { useFrame } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { named } from '../app/i18n.ts'
import { DistrictSearch } from './district-search.tsx'
import type { CommunityLine, DistrictPage, Sort, Sums } from './page.ts'
import { useDistrictWords } from './words.ts'

/** A district: its communities, and how each one does. */
export function DistrictView({ page }: { page: DistrictPage }) {
  const t = useDistrictWords()
  return (
    <div class="plain-page district-page">
      <Header community={null} />
      <main class="plain-body" id="content">
        <h1>{page.name}</h1>
        <p>{t.lead(page.all.communities)}</p>
        <SumList all={page.all} />
        <DistrictSearch page={page} />
        {page.communities.length > 0 ? <Lines page={page} /> : <p>{t.nothing(page.query)}</p>}
        <p class="quiet">{t.what}</p>
      </main>
      <Footer community={null} />
    </div>
  )
}

function SumList({ all }: { all: Sums }) {
  const t = useDistrictWords()
  const sums = [
    [t.columns.issues, all.issuesOpen],
    [t.columns.handled, all.shareInTime === null ? t.unknown : t.percent(all.shareInTime)],
    [t.columns.duty, t.atLeast(all.onDuty)],
    [t.columns.tasks, all.tasksOpen],
  ] as const
  return (
    <section aria-label={t.sums}>
      <dl class="district-sums">
        {sums.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const COLUMNS: readonly Exclude<Sort, 'name'>[] = ['issues', 'handled', 'duty', 'coverage', 'tasks']

function Lines({ page }: { page: DistrictPage }) {
  const { lang } = useFrame()
  const t = useDistrictWords()
  return (
    <table class="district-table">
      <thead>
        <tr>
          {(['name', ...COLUMNS] as const).map((column) => (
            <th key={column} scope="col" aria-sort={page.sort === column ? 'other' : undefined}>
              {t.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.communities.map((line) => (
          <tr key={line.slug}>
            <th scope="row">
              <a href={`/c/${line.slug}`}>{named(line, lang)}</a>
            </th>
            {COLUMNS.map((column) => (
              <td key={column} data-of={t.columns[column]}>
                <Cell line={line} column={column} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ line, column }: { line: CommunityLine; column: (typeof COLUMNS)[number] }) {
  const t = useDistrictWords()
  if (line.counted_at === null) return <>{t.unknown}</>
  switch (column) {
    case 'issues':
      return <>{line.issues_open}</>
    case 'tasks':
      return <>{line.tasks_open}</>
    case 'duty':
      return <>{line.on_duty === null ? t.few : t.people(line.on_duty)}</>
    case 'coverage':
      return <>{line.station_share === null ? t.unknown : t.percent(line.station_share)}</>
    case 'handled':
      return line.share_in_time === null ? (
        t.unknown
      ) : (
        <span>
          {t.percent(line.share_in_time)} <small>{t.judged(line.in_time, line.judged)}</small>
        </span>
      )
  }
}
