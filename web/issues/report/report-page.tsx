import { useMemo } from 'preact/hooks'
import { Footer } from '../../app/footer.tsx'
import { Header } from '../../app/header.tsx'
import type { OpenMap } from '../../tasks/open-map.ts'
import { ReportFlow } from './flow.tsx'
import { reporting } from './model.ts'
import type { ReportPage } from './page.ts'
import { useReportWords } from './words.ts'

interface ReportProps {
  readonly page: ReportPage
  /** absent on the server */
  readonly openMap?: OpenMap
}

const NO_MAP: OpenMap = () => Promise.reject(new Error('there is no map here'))

/** Something seen in the street, told with a photo. */
export function ReportView({ page, openMap = NO_MAP }: ReportProps) {
  const report = useMemo(() => reporting(page.community), [])
  const t = useReportWords()
  return (
    <div class="plain-page">
      <Header community={page.community} />
      <main class="report-body" id="content">
        <h1>{t.heading}</h1>
        <noscript>
          <p>{t.noScript}</p>
        </noscript>
        <ReportFlow report={report} openMap={openMap} />
      </main>
      <Footer community={page.community} />
    </div>
  )
}
