import { useEffect, useMemo } from 'preact/hooks'
import { followBox } from '../issues/report/box.ts'
import { What } from '../issues/report/category.tsx'
import { keepDraft } from '../issues/report/keep-draft.ts'
import { findSpotIfAllowed, type Reporting, reporting } from '../issues/report/model.ts'
import { Photos } from '../issues/report/photos.tsx'
import { SendBar } from '../issues/report/send-bar.tsx'
import { TextLine } from '../issues/report/text-line.tsx'
import { Waiting } from '../issues/report/waiting.tsx'
import { EasyFrame } from './easy-frame.tsx'
import type { EasyReader, EasyReportPage } from './page.ts'
import { Received } from './received.tsx'
import { Spot } from './spot.tsx'
import { useEasyWords } from './words.ts'

/** The report of every page, without the map: a photo, a picture of what it is, and where. */
export function EasyReportView({ page }: { page: EasyReportPage }) {
  const t = useEasyWords().report
  const report = useMemo(() => reporting(page.community), [])
  return (
    <EasyFrame reader={page} path="/report" parent="">
      <h1>{t.heading}</h1>
      <noscript>
        <p>{t.noScript}</p>
        <p>{t.noScriptCall}</p>
      </noscript>
      <Form report={report} reader={page} />
    </EasyFrame>
  )
}

function Form({ report, reader }: { report: Reporting; reader: EasyReader }) {
  const t = useEasyWords().report
  useEffect(() => {
    const stops = [keepDraft(report), followBox(report.box)]
    void findSpotIfAllowed(report)
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  const isTold = report.handed.value !== null || report.box.sent.value.length > 0
  return (
    <div class="report needs-script">
      <Waiting report={report} />
      {isTold ? <Received report={report} /> : null}
      {report.handed.value ? null : (
        <>
          <p>{t.lead}</p>
          <Photos report={report} />
          <What report={report} />
          <Spot report={report} reader={reader} />
          <TextLine report={report} />
          <SendBar report={report} />
        </>
      )}
    </div>
  )
}
