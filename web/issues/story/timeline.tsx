import { photoAt } from '../cover/redacting.ts'
import type { IssueItem, StepItem } from '../page.ts'
import { momentOf, type Reading } from '../telling/moment.ts'
import { Photo } from '../telling/photo.tsx'
import { stepWords } from '../telling/steps.ts'
import { useTellingWords } from '../telling/words.ts'
import { useStoryWords } from './words.ts'

interface TimelineProps {
  readonly issue: IssueItem
  readonly steps: readonly StepItem[]
  readonly reading: Reading
}

/** What happened, the last first: that is what one comes back for. */
export function Timeline({ issue, steps, reading }: TimelineProps) {
  const t = useStoryWords()
  const { textBefore } = useTellingWords()
  return (
    <section aria-labelledby="timeline">
      <h2 class="ring-title" id="timeline">
        {t.timeline}
      </h2>
      <ol class="timeline" reversed>
        {steps.toReversed().map((step) => {
          const words = stepWords(step, issue, reading)
          return (
            <li key={step.seq} data-kind={step.kind}>
              <p>{words}</p>
              {step.text_before === null ? null : (
                <p class="timeline-before">{textBefore(step.text_before)}</p>
              )}
              <time class="quiet" dateTime={new Date(step.at).toISOString()}>
                {momentOf(step.at, reading)}
              </time>
              {step.photos.length > 0 ? (
                <div class="timeline-photos">
                  {step.photos.map((src, i) => (
                    <Photo key={photoAt(src)} src={src} alt={t.photoOf(words, i + 1)} />
                  ))}
                </div>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
