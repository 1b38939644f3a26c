import { useEffect, useRef } from 'preact/hooks'
import { signInLink } from '../../app/links.ts'
import { another, type Reporting } from './model.ts'
import { type ReportWords, useReportWords } from './words.ts'

/** What became of the report that was just handed in. */
export function Result({ report }: { report: Reporting }) {
  const t = useReportWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { title, note, no, needsSignIn } = fateOf(report, t)
  return (
    <section class="report-result" data-sent={no !== null}>
      <div role="status">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{note}</p>
      </div>
      <p class="report-next">
        {needsSignIn ? (
          <a
            class="button"
            data-weight="primary"
            href={signInLink(`/c/${report.community.slug}/report`)}
          >
            {t.result.signInButton}
          </a>
        ) : null}
        {no === null ? null : (
          <a class="button" href={`/i/${no}`}>
            {t.result.see}
          </a>
        )}
        <button
          class="button"
          data-weight={needsSignIn ? undefined : 'primary'}
          type="button"
          onClick={() => another(report)}
        >
          {t.result.again}
        </button>
      </p>
    </section>
  )
}

interface Fate {
  readonly title: string
  readonly note: string | null
  readonly no: number | null
  readonly needsSignIn: boolean
}

function fateOf({ box, handed }: Reporting, { result, waiting }: ReportWords): Fate {
  const sent = box.sent.value.find(({ key }) => key === handed.value)
  const says = (title: string, note: string | null): Fate => ({
    title,
    note,
    no: null,
    needsSignIn: false,
  })
  if (sent) return { ...says(result.sent(sent.no), result.sentNote), no: sent.no }
  const refused = box.waiting.value.some(
    ({ key, refusal }) => key === handed.value && refusal !== null,
  )
  if (refused) return says(result.refused, null)
  if (box.sending.value) return says(result.sending, null)
  if (!box.isSafe.value) return says(result.queued, result.unsafe)
  if (box.ended.value === 'sign_in') {
    return { ...says(result.signIn, result.signInNote), needsSignIn: true }
  }
  if (box.ended.value === 'later') return says(result.queued, waiting.ended.later)
  return says(result.queued, result.queuedNote(box.toSend.value))
}
