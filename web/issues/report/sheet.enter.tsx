import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Icon } from '../../ui/icon.tsx'
import type { SheetProps } from './entry.tsx'
import { ReportFlow } from './flow.tsx'
import { reporting } from './model.ts'
import { useReportWords } from './words.ts'
import './report.css'
import './sheet.css'

/** A report over another page: map and socket go on below. */
export default function ReportSheet({ community, openMap, close }: SheetProps) {
  const report = useMemo(() => reporting(community), [])
  const dialog = useRef<HTMLDialogElement>(null)
  const t = useReportWords()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="report-sheet" ref={dialog} aria-label={t.heading} onClose={close}>
      <div class="report-sheet-top">
        <h2 tabIndex={-1} autofocus>
          {t.heading}
        </h2>
        <button
          class="button"
          data-shape="square"
          type="button"
          aria-label={t.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <ReportFlow report={report} openMap={openMap} />
    </dialog>
  )
}
