import { useEffect, useRef } from 'preact/hooks'
import { signInLink } from '../../app/links.ts'
import { type Fate, fateOf } from './fate.ts'
import { another, type Reporting } from './model.ts'
import { type ReportWords, useReportWords } from './words.ts'

/** What became of the report that was just handed in. */
export function Result({ report }: { report: Reporting }) {
  const t = useReportWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const fate = fateOf(report)
  const [title, note] = wordsOf(fate, report, t)
  const needsSignIn = fate.is === 'sign_in' && report.box.isSafe.value
  return (
    <section class="report-result" data-sent={fate.is === 'sent'}>
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
        {fate.is === 'sent' ? (
          <a class="button" href={`/i/${fate.no}`}>
            {t.result.see}
          </a>
        ) : null}
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

type Words = readonly [title: string, note: string | null]

function wordsOf(fate: Fate, { box }: Reporting, { result, waiting }: ReportWords): Words {
  if (fate.is === 'sent') return [result.sent(fate.no), result.sentNote]
  if (fate.is === 'refused') return [result.refused, null]
  if (fate.is === 'sending') return [result.sending, null]
  if (!box.isSafe.value) return [result.queued, result.unsafe]
  if (fate.is === 'sign_in') return [result.signIn, result.signInNote]
  if (fate.is === 'later') return [result.queued, waiting.ended.later]
  return [result.queued, result.queuedNote(box.toSend.value)]
}
