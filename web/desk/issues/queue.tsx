import { useEffect, useRef } from 'preact/hooks'
import { IssueAbout } from '../../issues/list/card.tsx'
import type { IssueItem } from '../../issues/page.ts'
import { lookOf } from '../../issues/telling/look.ts'
import { IssueMark } from '../../issues/telling/mark.tsx'
import type { Reading } from '../../issues/telling/moment.ts'
import { nameOf } from '../../issues/telling/name.ts'
import { tabOf } from '../tabs.tsx'
import { IssueDetails } from './details.tsx'
import { type IssueDesk, openIssue } from './model.ts'
import { useIssueDeskWords } from './words.ts'

interface QueueProps {
  readonly desk: IssueDesk
  readonly reading: Reading
}

/** So many rows the server gives of a heap. */
const MOST_ROWS = 100

/** The reports of a heap; keys and pointer choose one, and its details open below it. */
export function IssueQueue({ desk, reading }: QueueProps) {
  const t = useIssueDeskWords()
  const rows = desk.rows.value
  return (
    <div class="queue" id="queue" role="tabpanel" aria-labelledby={tabOf(desk.heap.value)}>
      {rows.length === 0 ? (
        <div class="empty" role="status">
          <h2>{t.none[desk.heap.value]}</h2>
        </div>
      ) : null}
      <ul>
        {rows.map((issue) => (
          <QueueRow key={issue.no} desk={desk} issue={issue} reading={reading} />
        ))}
      </ul>
      {rows.length >= MOST_ROWS ? <p class="quiet queue-end">{t.moreBelow}</p> : null}
    </div>
  )
}

function QueueRow({ desk, issue, reading }: QueueProps & { issue: IssueItem }) {
  const line = useRef<HTMLButtonElement>(null)
  const selected = desk.selected.value === issue.no
  const opened = desk.opened.value === issue.no
  useEffect(() => {
    if (selected) line.current?.scrollIntoView({ block: 'nearest' })
  }, [selected, opened])
  return (
    <li class="queue-row" data-no={issue.no} data-selected={selected}>
      <button
        ref={line}
        class="queue-line"
        type="button"
        aria-expanded={opened}
        aria-current={selected ? 'true' : undefined}
        onFocus={() => (desk.selected.value = issue.no)}
        onClick={() => openIssue(desk, opened ? null : issue.no)}
      >
        <IssueMark look={lookOf(issue)} />
        <span class="queue-words">
          <b>{nameOf(issue, reading.lang)}</b>
          <IssueAbout issue={issue} reading={reading} />
        </span>
      </button>
      {opened ? <IssueDetails desk={desk} issue={issue} reading={reading} /> : null}
    </li>
  )
}
