import type { ComponentChildren } from 'preact'
import { CATEGORIES } from '../../../domain/issues/category.ts'
import { named } from '../../app/i18n.ts'
import { CategoryPicture } from '../category-picture.tsx'
import type { IssueItem } from '../page.ts'
import { useIssueWords } from '../words.ts'
import { clockWords, urgencyOf } from './clock.ts'
import { lookOf } from './look.ts'
import { IssueMark } from './mark.tsx'
import type { Reading } from './moment.ts'
import { nameOf } from './name.ts'
import { useTellingWords } from './words.ts'

interface HeadProps {
  readonly issue: IssueItem
  readonly reading: Reading
  /** what is said before it */
  readonly lead?: ComponentChildren
  /** who holds it, or until when */
  readonly standing: ComponentChildren
  /** what is said after it */
  readonly children?: ComponentChildren
}

/** What was reported, and how it stands: the head of every page that is about one report. */
export function IssueHead({ issue, reading, lead, standing, children }: HeadProps) {
  const { lang } = reading
  const words = useIssueWords()
  const about = [
    issue.text ? CATEGORIES[issue.category][lang] : null,
    issue.compound ? named(issue.compound, lang) : null,
    words.no(issue.no),
  ]
  return (
    <div class="facts issue-head">
      {lead}
      <div class="facts-head">
        <IssueMark look={lookOf(issue)} />
        <div>
          <h1 class="detail-name">{nameOf(issue, lang)}</h1>
          <p class="quiet issue-about">
            <CategoryPicture category={issue.category} /> {about.filter(Boolean).join(' · ')}
          </p>
        </div>
      </div>
      <Standing issue={issue} reading={reading}>
        {standing}
      </Standing>
      {children}
    </div>
  )
}

function Standing({ issue, reading, children }: Pick<HeadProps, 'issue' | 'reading' | 'children'>) {
  const { now, lang } = reading
  const t = useTellingWords()
  const words = useIssueWords()
  return (
    <div class="issue-standing" data-phase={issue.phase}>
      <p class="issue-state">{t.states[issue.state]}</p>
      {children}
      <p class="issue-clock" data-urgency={urgencyOf(issue, now)} title={t.clockHint}>
        {clockWords(issue, now, lang)}
      </p>
      {issue.met > 0 ? <p>{words.met(issue.met)}</p> : null}
    </div>
  )
}
