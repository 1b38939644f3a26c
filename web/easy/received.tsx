import { useEffect, useRef } from 'preact/hooks'
import { useFrame } from '../app/frame.ts'
import { signInLink, telLink } from '../app/links.ts'
import { another, type Reporting } from '../issues/report/model.ts'
import { Icon } from '../ui/icon.tsx'
import { Aloud } from './aloud.tsx'
import { type EasyWords, useEasyWords } from './words.ts'

/** What became of the report: its number, and whom to call about it. */
export function Received({ report }: { report: Reporting }) {
  const t = useEasyWords()
  const { address } = useFrame()
  const heading = useRef<HTMLHeadingElement>(null)
  const fate = fateOf(report, t.report)
  useEffect(() => heading.current?.focus(), [fate.title])
  const { phone } = report.community
  return (
    <section class="report-result" data-sent={fate.no !== null}>
      <div role="status">
        <h2 ref={heading} tabIndex={-1}>
          {fate.title}
        </h2>
        {fate.note ? <p>{fate.note}</p> : null}
      </div>
      <Aloud text={`${fate.title} ${fate.note ?? ''}`} label={t.aloud.read} />
      <p class="easy-acts">
        {phone ? (
          <a class="button" data-weight="primary" href={telLink(phone)}>
            <Icon name="phone" /> {t.callCommunity}
          </a>
        ) : null}
        {fate.needsSignIn ? (
          <a class="button" data-weight="primary" href={signInLink(address)}>
            {t.report.signInButton}
          </a>
        ) : null}
        {fate.no === null ? null : (
          <a class="button" href={`/i/${fate.no}`}>
            {t.report.see}
          </a>
        )}
        {report.handed.value ? (
          <button class="button" type="button" onClick={() => another(report)}>
            {t.report.again}
          </button>
        ) : null}
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

function fateOf({ box, handed }: Reporting, t: EasyWords['report']): Fate {
  const sent = handed.value
    ? box.sent.value.find(({ key }) => key === handed.value)
    : box.sent.value[0]
  const unsent = { note: null, no: null, needsSignIn: false }
  if (sent) return { ...unsent, title: t.sent(sent.no), note: t.sentNote, no: sent.no }
  if (box.sending.value) return { ...unsent, title: t.sending }
  if (box.waiting.value.some(({ key, refusal }) => key === handed.value && refusal !== null)) {
    return { ...unsent, title: t.refused }
  }
  if (box.ended.value === 'sign_in') {
    return { ...unsent, title: t.signIn, note: t.signInNote, needsSignIn: true }
  }
  return { ...unsent, title: t.kept }
}
