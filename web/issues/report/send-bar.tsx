import { useSignal } from '@preact/signals'
import { type Lack, lackOf } from './draft.ts'
import { handIn, type Reporting } from './model.ts'
import { useReportWords } from './words.ts'

/** Under the thumb: what is still missing, and off it goes. */
export function SendBar({ report }: { report: Reporting }) {
  const t = useReportWords()
  const isPressed = useSignal(false)
  const lack = lackOf(report.draft.value)
  const isReading = report.picture.value === 'reading'
  const press = () => {
    isPressed.value = true
    if (isReading) return
    if (lack) leadTo(lack)
    else void handIn(report)
  }
  return (
    <div class="report-send">
      <p role="status" data-urgent={isPressed.value && lack !== null}>
        {lack ? t.send.lack[lack] : <Ready report={report} />}
        {report.isKept.value ? null : <span> {t.send.notKept}</span>}
      </p>
      <button
        class="button"
        data-weight="primary"
        type="button"
        aria-disabled={lack !== null || isReading}
        onClick={press}
      >
        {t.send.send}
      </button>
    </div>
  )
}

/** Complete; but who scrolled past what others have reported should have seen it. */
function Ready({ report }: { report: Reporting }) {
  const t = useReportWords()
  if (report.near.value.length === 0) return <>{t.send.ready}</>
  return <a href="#report-near">{t.near.seen}</a>
}

/** Brings whoever pressed too early to what is missing. */
function leadTo(lack: Lack): void {
  const section = document.getElementById(`report-${lack}`)
  section?.scrollIntoView({ block: 'center' })
  const first = section?.querySelector<HTMLElement>('input, button') ?? section
  first?.focus({ preventScroll: true })
}
