import { RefusalNote } from '../../app/refusal-note.tsx'
import { photoAt } from '../../issues/cover/redacting.ts'
import type { IssueItem } from '../../issues/page.ts'
import type { Reading } from '../../issues/telling/moment.ts'
import { momentOf } from '../../issues/telling/moment.ts'
import { Photo } from '../../issues/telling/photo.tsx'
import { useRefusals } from '../../issues/telling/refusals.ts'
import { holderName, stepWords } from '../../issues/telling/steps.ts'
import { useTellingWords } from '../../issues/telling/words.ts'
import { ActButton } from '../../tasks/act-button.tsx'
import { close, triage } from './acts.ts'
import { AssignPanel } from './assign-panel.tsx'
import { DatePanel } from './date-panel.tsx'
import { LinkPanel } from './link-panel.tsx'
import { MergePanel } from './merge-panel.tsx'
import { type Asking, canAsk, type IssueDesk, toggleAsking } from './model.ts'
import { RejectPanel } from './reject-panel.tsx'
import { useIssueDeskWords } from './words.ts'
import { WordsPanel } from './words-panel.tsx'

interface DetailsProps {
  readonly desk: IssueDesk
  readonly issue: IssueItem
  readonly reading: Reading
}

/** All of a report: its photos, who holds it, what happened, and what the desk can do about it. */
export function IssueDetails({ desk, issue, reading }: DetailsProps) {
  const t = useIssueDeskWords()
  const telling = useTellingWords()
  const sentences = useRefusals()
  const story = desk.story.value
  const photos = story?.issue.photos ?? issue.photos
  const holder = holderName(issue.holder, reading.lang)
  const refused = desk.refused.value
  return (
    <div class="details">
      <div class="desk-photos">
        {photos.map((src, i) => (
          <Photo key={photoAt(src)} src={src} alt={t.photoOf(i + 1)} />
        ))}
        {photos.length === 0 ? <p class="quiet">{t.noPhotos}</p> : null}
      </div>
      <p>{issue.stopped_at === null ? telling.holder(holder) : telling.held(holder)}</p>
      <Acts desk={desk} issue={issue} />
      <Panel desk={desk} issue={issue} reading={reading} />
      <RefusalNote
        refusal={refused?.no === issue.no ? refused.refusal : null}
        sentences={sentences}
      />
      {story ? (
        <details class="desk-story">
          <summary>{t.steps}</summary>
          <ol>
            {story.steps.map((step) => (
              <li key={step.seq}>
                {momentOf(step.at, reading)} · {stepWords(step, issue, reading)}
                {step.text_before === null ? null : ` · ${telling.textBefore(step.text_before)}`}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  )
}

function Acts({ desk, issue }: Omit<DetailsProps, 'reading'>) {
  const t = useIssueDeskWords()
  const under = desk.acting.value
  const acting = under?.no === issue.no ? under.act : null
  const asks = (asking: Asking, label: string) =>
    canAsk(issue, asking) ? (
      <button
        class="button"
        type="button"
        aria-expanded={desk.asking.value === asking}
        onClick={() => toggleAsking(desk, asking, issue.no)}
      >
        {label}
      </button>
    ) : null
  return (
    <p class="details-acts">
      {issue.can.includes('triage') ? (
        <ActButton
          label={t.acts.triage}
          busy={acting === 'triage' ? t.acts.triaging : null}
          weight="primary"
          press={() => void triage(desk, issue, t)}
        />
      ) : null}
      {asks('assign', issue.holder.is === 'organisation' ? t.acts.reassign : t.acts.assign)}
      {asks('date', issue.can.includes('extend') ? t.acts.extend : t.acts.plan)}
      {asks('words', t.acts.words)}
      {asks('merge', t.acts.merge)}
      {asks('reject', t.acts.reject)}
      {asks('link', t.acts.link)}
      {issue.can.includes('close') ? (
        <ActButton
          label={t.acts.close}
          busy={acting === 'close' ? t.acts.closing : null}
          weight="primary"
          press={() => void close(desk, issue, t)}
        />
      ) : null}
      <a class="button" data-weight="plain" href={`/i/${issue.no}`}>
        {t.acts.page}
      </a>
    </p>
  )
}

function Panel({ desk, issue, reading }: DetailsProps) {
  switch (desk.asking.value) {
    case 'assign':
      return <AssignPanel desk={desk} issue={issue} />
    case 'date':
      return <DatePanel desk={desk} issue={issue} reading={reading} />
    case 'words':
      return <WordsPanel desk={desk} issue={issue} />
    case 'merge':
      return <MergePanel desk={desk} issue={issue} />
    case 'reject':
      return <RejectPanel desk={desk} issue={issue} />
    case 'link':
      return <LinkPanel desk={desk} issue={issue} reading={reading} />
    default:
      return null
  }
}
