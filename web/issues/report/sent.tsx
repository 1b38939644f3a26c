import type { Reporting } from './model.ts'
import { useReportWords } from './words.ts'

/** What had waited and has gone by itself since the page was opened. */
export function Sent({ report }: { report: Reporting }) {
  const t = useReportWords()
  const gone = report.box.sent.value.filter(({ key }) => key !== report.handed.value)
  return (
    <div role="status">
      {gone.length > 0 ? (
        <section class="report-sent">
          <h2>{t.result.earlier}</h2>
          <ul>
            {gone.map(({ key, no }) => (
              <li key={key}>
                {t.result.sent(no)}
                <a class="button" href={`/i/${no}`}>
                  {t.result.see}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
