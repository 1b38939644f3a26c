import { useEffect, useRef } from 'preact/hooks'
import { useFrame } from '../app/frame.ts'
import { signInLink, telLink } from '../app/links.ts'
import { type Fate, fateOf } from '../issues/report/fate.ts'
import { another, type Reporting } from '../issues/report/model.ts'
import { Icon } from '../ui/icon.tsx'
import { Aloud } from './aloud.tsx'
import { type EasyWords, useEasyWords } from './words.ts'

/** What became of the report: its number, and whom to call about it. */
export function Received({ report }: { report: Reporting }) {
  const t = useEasyWords()
  const { address } = useFrame()
  const heading = useRef<HTMLHeadingElement>(null)
  const fate = fateOf(report)
  const [title, note] = wordsOf(fate, t.report)
  useEffect(() => heading.current?.focus(), [title])
  const { phone } = report.community
  return (
    <section class="report-result" data-sent={fate.is === 'sent'}>
      <div role="status">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {note ? <p>{note}</p> : null}
      </div>
      <Aloud text={`${title} ${note ?? ''}`} label={t.aloud.read} />
      <p class="easy-acts">
        {phone ? (
          <a class="button" data-weight="primary" href={telLink(phone)}>
            <Icon name="phone" /> {t.callCommunity}
          </a>
        ) : null}
        {fate.is === 'sign_in' ? (
          <a class="button" data-weight="primary" href={signInLink(address)}>
            {t.report.signInButton}
          </a>
        ) : null}
        {fate.is === 'sent' ? (
          <a class="button" href={`/i/${fate.no}`}>
            {t.report.see}
          </a>
        ) : null}
        {report.handed.value ? (
          <button class="button" type="button" onClick={() => another(report)}>
            {t.report.again}
          </button>
        ) : null}
      </p>
    </section>
  )
}

type Words = readonly [title: string, note: string | null]

function wordsOf(fate: Fate, t: EasyWords['report']): Words {
  if (fate.is === 'sent') return [t.sent(fate.no), t.sentNote]
  if (fate.is === 'refused') return [t.refused, null]
  if (fate.is === 'sending') return [t.sending, null]
  return fate.is === 'sign_in' ? [t.signIn, t.signInNote] : [t.kept, null]
}
