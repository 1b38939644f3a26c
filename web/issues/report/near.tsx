import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { ago } from '../../app/ago.ts'
import { newKey, type Refusal } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { signInLink, writePoint } from '../../app/links.ts'
import { refusalWords } from '../../app/refusal-words.ts'
import { latest, pause } from '../../places/latest.ts'
import { ActButton } from '../../tasks/act-button.tsx'
import { type NearIssue, type Reporting, startOver } from './model.ts'
import { meetToo } from './post.ts'
import { useReportWords } from './words.ts'

const MOST_SHOWN = 3
const SETTLE_MS = 250

/** No phone knows better. */
const HERE_M = 8

/** What was reported here already: who met the same need not report it again. */
export function Near({ report }: { report: Reporting }) {
  const t = useReportWords()
  const found = useNear(report)
  return (
    <div role="status">
      {found.length > 0 ? (
        <section class="report-near" id="report-near" tabIndex={-1}>
          <h2>{t.near.heading}</h2>
          <ul>
            {found.slice(0, MOST_SHOWN).map((issue) => (
              <NearCard key={issue.no} issue={issue} report={report} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function useNear({ draft, near, community }: Reporting): readonly NearIssue[] {
  const asking = useMemo(latest, [])
  const { category, spot } = draft.value
  useEffect(() => {
    near.value = []
    // Also where there is nothing to ask: what was asked before is out of date.
    void asking(async (signal) => {
      if (category === null || spot === null) return
      await pause(SETTLE_MS, signal)
      const query = `at=${writePoint(spot.at)}&category=${category}`
      near.value = await readNear(community.slug, query, signal)
    })
  }, [category, spot?.at.join()])
  return near.value
}

async function readNear(slug: string, query: string, signal: AbortSignal): Promise<NearIssue[]> {
  const answer = await fetch(`/api/communities/${slug}/issues/near?${query}`, { signal })
  if (!answer.ok) return []
  const { issues }: { issues: NearIssue[] } = await answer.json()
  return issues
}

type Meeting = { readonly is: 'open' | 'busy' | 'done' } | { is: 'refused'; refusal: Refusal }

function NearCard({ issue, report }: { issue: NearIssue; report: Reporting }) {
  const t = useReportWords()
  const { lang } = useFrame()
  const meeting = useSignal<Meeting>({ is: 'open' })
  const key = useMemo(newKey, [])
  const meet = async () => {
    meeting.value = { is: 'busy' }
    const told = await meetToo(issue.no, key)
    meeting.value = told.ok ? { is: 'done' } : { is: 'refused', refusal: told.refusal }
  }
  const isMet = meeting.value.is === 'done'
  return (
    <li class="near-card">
      {issue.photo ? <img src={issue.photo} alt={t.near.photoAlt} loading="lazy" /> : null}
      <p class="near-about">
        {issue.text ? <b>{issue.text}</b> : null}
        <span>
          {issue.metres < HERE_M ? t.near.here : t.near.away(Math.round(issue.metres))}
          {` · ${ago(issue.reported_at, Date.now(), lang)}`}
        </span>
        <span>{issue.mine ? t.near.mine : aboutMet(issue, isMet, t.near.met)}</span>
      </p>
      {issue.mine || isMet ? null : (
        <ActButton
          label={t.near.meet}
          busy={meeting.value.is === 'busy' ? t.near.meeting : null}
          press={() => void meet()}
        />
      )}
      {isMet ? <Thanks no={issue.no} report={report} /> : null}
      {meeting.value.is === 'refused' ? (
        <NotMet refusal={meeting.value.refusal} slug={report.community.slug} />
      ) : null}
    </li>
  )
}

const aboutMet = ({ met }: NearIssue, isMet: boolean, says: (n: number) => string) => {
  const n = met + (isMet ? 1 : 0)
  return n > 0 ? says(n) : null
}

function Thanks({ no, report }: { no: number; report: Reporting }) {
  const t = useReportWords()
  return (
    <div class="report-thanks">
      <p role="status">
        <b>{t.near.thanks(no)}</b> {t.near.noNeed}
      </p>
      <button class="button" type="button" onClick={() => startOver(report)}>
        {t.near.clear}
      </button>
    </div>
  )
}

function NotMet({ refusal, slug }: { refusal: Refusal; slug: string }) {
  const t = useReportWords()
  const { lang } = useFrame()
  if (refusal.error === 'sign_in_needed') {
    return (
      <a class="button" href={signInLink(`/c/${slug}/report`)}>
        {t.near.signIn}
      </a>
    )
  }
  return (
    <p class="refusal" role="alert">
      {refusalWords(lang, t.refusals)(refusal)}
    </p>
  )
}
