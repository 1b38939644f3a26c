import { CATEGORIES } from '../../../domain/issues/category.ts'
import { named } from '../../app/i18n.ts'
import { CategoryPicture } from '../category-picture.tsx'
import type { IssueItem } from '../page.ts'
import { clockWords, urgencyOf } from '../telling/clock.ts'
import { lookOf } from '../telling/look.ts'
import { IssueMark } from '../telling/mark.tsx'
import type { Reading } from '../telling/moment.ts'
import { nameOf } from '../telling/name.ts'
import { useTellingWords } from '../telling/words.ts'
import { useIssueWords } from '../words.ts'
import { useListWords } from './words.ts'

interface CardProps {
  readonly issue: IssueItem
  readonly reading: Reading
  readonly chosen: boolean
  point(): void
}

/** One report on one card: what, where, how it stands, how much time is left. */
export function IssueCard({ issue, reading, chosen, point }: CardProps) {
  const { lang } = reading
  const [photo] = issue.photos
  return (
    <li class="issue-card" data-no={issue.no} data-chosen={chosen} onPointerEnter={point}>
      <IssueMark look={lookOf(issue)} />
      <div class="issue-words">
        <a class="issue-name" href={`/i/${issue.no}`} onFocus={point}>
          {nameOf(issue, lang)}
        </a>
        <IssueAbout issue={issue} reading={reading} />
      </div>
      {photo ? <img class="issue-thumb" src={photo} alt="" loading="lazy" /> : null}
    </li>
  )
}

/** Its category, number and place, how it stands, and its clock. */
export function IssueAbout({ issue, reading }: Pick<CardProps, 'issue' | 'reading'>) {
  const { lang, now } = reading
  const t = useTellingWords()
  const words = useIssueWords()
  const list = useListWords()
  const about = [
    CATEGORIES[issue.category][lang],
    issue.compound ? named(issue.compound, lang) : null,
    words.no(issue.no),
    issue.met > 0 ? words.met(issue.met) : null,
  ]
  return (
    <>
      <span class="quiet issue-about">
        <CategoryPicture category={issue.category} /> {about.filter(Boolean).join(' · ')}
      </span>
      <span class="issue-line">
        {t.states[issue.state]}
        {issue.published ? null : ` · ${list.unpublished}`}
      </span>
      <span class="issue-clock issue-line" data-urgency={urgencyOf(issue, now)}>
        {clockWords(issue, now, lang)}
      </span>
    </>
  )
}
