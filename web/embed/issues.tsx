import { useFrame } from '../app/frame.ts'
import type { IssueItem } from '../issues/page.ts'
import { clockWords, urgencyOf } from '../issues/telling/clock.ts'
import { lookOf } from '../issues/telling/look.ts'
import { IssueMark } from '../issues/telling/mark.tsx'
import { nameOf } from '../issues/telling/name.ts'
import { useTellingWords } from '../issues/telling/words.ts'
import type { EmbedPage } from './page.ts'
import { useEmbedWords } from './words.ts'

/** What neighbours report and is not put right yet; each leads to its own page. */
export function EmbedIssues({ page, issues }: { page: EmbedPage; issues: readonly IssueItem[] }) {
  const t = useEmbedWords()
  const { slug } = page.community
  return (
    <section class="embed-issues" aria-labelledby="embed-issues">
      <h2 id="embed-issues">
        {page.options.kiosk ? (
          t.issues
        ) : (
          <a href={`/c/${slug}/issues`} target="_blank" rel="noopener">
            {t.issues}
          </a>
        )}
      </h2>
      {issues.length === 0 ? <p class="quiet">{t.noIssues}</p> : null}
      <ul>
        {issues.map((issue) => (
          <Issue key={issue.no} issue={issue} />
        ))}
      </ul>
    </section>
  )
}

function Issue({ issue }: { issue: IssueItem }) {
  const { lang, now } = useFrame()
  const t = useEmbedWords()
  const { states } = useTellingWords()
  return (
    <li class="embed-issue">
      <IssueMark look={lookOf(issue)} />
      <div>
        <a href={`/i/${issue.no}`} target="_blank" rel="noopener">
          {nameOf(issue, lang)}
        </a>
        <p class="quiet">
          {t.issueNo(issue.no)} · {states[issue.state]}
        </p>
        <p class="issue-clock" data-urgency={urgencyOf(issue, now)}>
          {clockWords(issue, now, lang)}
        </p>
      </div>
    </li>
  )
}
