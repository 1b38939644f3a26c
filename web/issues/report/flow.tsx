import { useEffect } from 'preact/hooks'
import { whenIdle } from '../../app/idle.ts'
import type { OpenMap } from '../../tasks/open-map.ts'
import { followBox } from './box.ts'
import { What } from './category.tsx'
import { keepDraft } from './keep-draft.ts'
import { findSpotIfAllowed, type Reporting } from './model.ts'
import { Near } from './near.tsx'
import { Photos } from './photos.tsx'
import { nearbyPlaces } from './places.ts'
import { Result } from './result.tsx'
import { SendBar } from './send-bar.tsx'
import { Sent } from './sent.tsx'
import { TextLine } from './text-line.tsx'
import { Waiting } from './waiting.tsx'
import { Where } from './where.tsx'
import { useReportWords } from './words.ts'

interface FlowProps {
  readonly report: Reporting
  readonly openMap: OpenMap
}

/** The photo first, then what and where; a line if they like; sent now or when there is a network. */
export function ReportFlow({ report, openMap }: FlowProps) {
  const t = useReportWords()
  useEffect(() => {
    const stops = [keepDraft(report), followBox(report.box)]
    void findSpotIfAllowed(report)
    whenIdle(() => void nearbyPlaces(report.community.slug))
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <div class="report needs-script">
      <Sent report={report} />
      <Waiting report={report} />
      {report.handed.value ? (
        <Result report={report} />
      ) : (
        <>
          {report.draft.value.photos.length > 0 ? null : <p class="quiet">{t.lead}</p>}
          <Photos report={report} />
          <What report={report} />
          <Near report={report} />
          <Where report={report} openMap={openMap} />
          <TextLine report={report} />
          <SendBar report={report} />
        </>
      )}
      <p>
        <a class="button" data-weight="plain" href={`/c/${report.community.slug}/issues?mine=yes`}>
          {t.mine}
        </a>
      </p>
    </div>
  )
}
