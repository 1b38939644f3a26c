import type { ComponentChildren } from 'preact'
import { named } from '../../app/i18n.ts'
import type { Community } from '../../app/page.ts'
import type { IssueItem } from '../page.ts'
import { momentOf, type Reading } from '../telling/moment.ts'
import { holderName } from '../telling/steps.ts'
import { useStoryWords } from './words.ts'

interface FactsProps {
  readonly issue: IssueItem
  readonly community: Community
  readonly reading: Reading
}

export function StoryFacts({ issue, community, reading }: FactsProps) {
  const t = useStoryWords()
  const [lng, lat] = issue.at
  return (
    <dl class="facts-list">
      <Fact term={t.where}>
        <a href={`/c/${community.slug}#18/${lat.toFixed(5)}/${lng.toFixed(5)}`}>{t.map}</a>
      </Fact>
      {issue.compound ? (
        <Fact term={t.compound}>
          <a href={`/c/${community.slug}/issues?compound=${encodeURIComponent(issue.compound.id)}`}>
            {named(issue.compound, reading.lang)}
          </a>
        </Fact>
      ) : null}
      <Fact term={t.reported}>{momentOf(issue.reported_at, reading)}</Fact>
      {issue.phase === 'gone' ? null : (
        <Fact term={issue.stopped_at === null ? t.due : t.dueWas}>
          {momentOf(issue.due_at, reading)}
        </Fact>
      )}
      <Fact term={t.holder}>{holderName(issue.holder, reading.lang)}</Fact>
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
