import { IssueAbout } from '../../issues/list/card.tsx'
import type { IssueItem } from '../../issues/page.ts'
import { lookOf } from '../../issues/telling/look.ts'
import { IssueMark } from '../../issues/telling/mark.tsx'
import type { Reading } from '../../issues/telling/moment.ts'
import { nameOf } from '../../issues/telling/name.ts'
import { Row, Rows } from '../rows.tsx'
import { IssueDetails } from './details.tsx'
import { type IssueDesk, openIssue } from './model.ts'
import { useIssueDeskWords } from './words.ts'

interface QueueProps {
  readonly desk: IssueDesk
  readonly reading: Reading
}

/** So many rows the server gives of a heap. */
const MOST_ROWS = 100

/** The reports of a heap. */
export function IssueQueue({ desk, reading }: QueueProps) {
  const t = useIssueDeskWords()
  const heap = desk.heap.value
  const rows = desk.rows.value
  return (
    <Rows
      heap={heap}
      rows={rows}
      row={(issue) => <IssueRow key={issue.no} desk={desk} issue={issue} reading={reading} />}
      none={t.none[heap]}
    >
      {rows.length >= MOST_ROWS ? <p class="quiet queue-end">{t.moreBelow}</p> : null}
    </Rows>
  )
}

function IssueRow({ desk, issue, reading }: QueueProps & { issue: IssueItem }) {
  const isOpen = desk.opened.value === issue.no
  return (
    <Row
      id={issue.no}
      of={desk}
      mark={<IssueMark look={lookOf(issue)} />}
      details={<IssueDetails desk={desk} issue={issue} reading={reading} />}
      press={() => openIssue(desk, isOpen ? null : issue.no)}
    >
      <b>{nameOf(issue, reading.lang)}</b>
      <IssueAbout issue={issue} reading={reading} />
    </Row>
  )
}
