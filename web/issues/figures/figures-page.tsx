import { Footer } from '../../app/footer.tsx'
import { useFrame } from '../../app/frame.ts'
import { Header } from '../../app/header.tsx'
import { dayOf } from '../../app/moment-words.ts'
import type { FiguresPage, TrendsItem } from '../page.ts'
import { TakeAlong } from '../telling/take-along.tsx'
import { Chart, type OpenChart } from './chart-area.tsx'
import { categoryRows, type FiguresRow, holderRows, weekRows } from './rows.ts'
import { useFiguresWords } from './words.ts'

interface FiguresProps {
  readonly page: FiguresPage
  /** absent on the server, where no chart is drawn */
  readonly openChart?: OpenChart
}

/** How a community handles what is reported: tables that are read without scripts, charts above them. */
export function FiguresView({ page, openChart }: FiguresProps) {
  const { lang } = useFrame()
  const t = useFiguresWords()
  const { community, trends } = page
  const { slug, time_zone } = community
  const weeks = weekRows(trends, time_zone)
  const categories = categoryRows(trends, lang)
  const holders = holderRows(trends, lang)
  return (
    <div class="plain-page figures-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a class="to-list" href={`/c/${slug}/issues`}>
          {t.toList}
        </a>
        <h1>{t.heading}</h1>
        <p class="quiet">
          {t.period(dayOf(trends.since, time_zone), dayOf(trends.until, time_zone))}
        </p>
        {trends.capped ? <p>{t.capped}</p> : null}
        <Promise24 trends={trends} />
        <section>
          <h2>{t.weeks}</h2>
          <Chart
            openChart={openChart}
            labels={weeks.map(({ name }) => name)}
            lines={[
              { name: t.reports, tone: 'issue', values: weeks.map((row) => row.figures.reports) },
              { name: t.handled, tone: 'ring', values: weeks.map((row) => row.figures.handled) },
            ]}
          />
          <FiguresTable first={t.week} rows={weeks} />
        </section>
        <section>
          <h2>{t.categories}</h2>
          <Medians rows={categories} openChart={openChart} />
          <FiguresTable first={t.category} rows={categories} />
        </section>
        <section>
          <h2>{t.holders}</h2>
          <Medians rows={holders} openChart={openChart} />
          <FiguresTable first={t.holder} rows={holders} />
        </section>
        <p class="quiet">{t.medianMeans}</p>
        <TakeAlong csv={`/c/${slug}/figures.csv`} />
      </main>
      <Footer community={community} />
    </div>
  )
}

/** The one figure, with what it counts. */
function Promise24({ trends: { all } }: { trends: TrendsItem }) {
  const t = useFiguresWords()
  const { share_in_time } = all
  return (
    <section class="figures-promise" aria-labelledby="promise">
      <h2 id="promise">{t.inTime}</h2>
      {share_in_time === null ? (
        <p>{t.none}</p>
      ) : (
        <p>
          <b>{t.share(Math.round(share_in_time * 100))}</b> {t.of(all.in_time, all.judged)}
        </p>
      )}
      <p class="quiet">{t.means}</p>
    </section>
  )
}

function Medians({
  rows,
  openChart,
}: {
  rows: readonly FiguresRow[]
  openChart: OpenChart | undefined
}) {
  const t = useFiguresWords()
  return (
    <Chart
      openChart={openChart}
      labels={rows.map(({ name }) => name)}
      lines={[
        { name: t.median, tone: 'ring', values: rows.map((row) => row.figures.median_hours) },
      ]}
    />
  )
}

function FiguresTable({ first, rows }: { first: string; rows: readonly FiguresRow[] }) {
  const t = useFiguresWords()
  return (
    <div class="figures-scroll">
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{t.reports}</th>
            <th scope="col">{t.handled}</th>
            <th scope="col">{t.inTime}</th>
            <th scope="col">{t.median}</th>
            <th scope="col">{t.reopened}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, figures }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{figures.reports}</td>
              <td>{figures.handled}</td>
              <td>
                {figures.share_in_time === null
                  ? t.unknown
                  : t.share(Math.round(figures.share_in_time * 100))}
              </td>
              <td>{figures.median_hours ?? t.unknown}</td>
              <td>{figures.reopened}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
