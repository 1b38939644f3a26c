import { Footer } from '../../app/footer.tsx'
import { useFrame } from '../../app/frame.ts'
import { Header } from '../../app/header.tsx'
import type { AgendaPage, IssueItem } from '../page.ts'
import { momentOf, type Reading } from '../telling/moment.ts'
import { nameOf } from '../telling/name.ts'
import { holderName } from '../telling/steps.ts'
import { TakeAlong } from '../telling/take-along.tsx'
import { useIssueWords } from '../words.ts'
import { lateWords, whereOf } from './table.ts'
import { useAgendaWords } from './words.ts'

/** What the next joint meeting has to talk about, to print and take along. */
export function AgendaView({ page }: { page: AgendaPage }) {
  const { lang } = useFrame()
  const t = useAgendaWords()
  const { community, issues, now } = page
  const reading = { now, lang, timeZone: community.time_zone }
  return (
    <div class="plain-page agenda-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a class="to-list" href={`/c/${community.slug}/issues`}>
          {t.toList}
        </a>
        <h1>{t.heading}</h1>
        <p>{issues.length > 0 ? t.lead(issues.length) : t.none}</p>
        <p class="quiet">{t.asOf(momentOf(now, reading))}</p>
        <ol class="agenda">
          {issues.map((issue) => (
            <Matter key={issue.no} issue={issue} reading={reading} />
          ))}
        </ol>
        <TakeAlong csv={`/c/${community.slug}/agenda.csv`} />
      </main>
      <Footer community={community} />
    </div>
  )
}

function Matter({ issue, reading }: { issue: IssueItem; reading: Reading }) {
  const t = useAgendaWords()
  const words = useIssueWords()
  const late = lateWords(issue, reading)
  const about = [
    words.no(issue.no),
    whereOf(issue, reading),
    `${t.holder} ${holderName(issue.holder, reading.lang)}`,
    issue.met > 0 ? words.met(issue.met) : null,
  ]
  return (
    <li class="matter">
      <a class="matter-name" href={`/i/${issue.no}`}>
        {nameOf(issue, reading.lang)}
      </a>
      <p>
        <b class="issue-clock" data-urgency={late ? 'late' : 'calm'}>
          {late ? t.lateBy(late) : t.notLate}
        </b>
        {issue.extensions > 0 ? ` · ${t.extended(issue.extensions)}` : null}
        {` · ${t.reported} ${momentOf(issue.reported_at, reading)} · ${t.due} ${momentOf(issue.due_at, reading)}`}
      </p>
      <p class="quiet">{about.filter(Boolean).join(' · ')}</p>
      <p class="matter-decision">{t.decision}</p>
    </li>
  )
}
