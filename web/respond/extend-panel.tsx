import { useSignal } from '@preact/signals'
import { REASONS, type Reason } from '../../domain/issues/issue.ts'
import { Days } from './days-choice.tsx'
import { take } from './model.ts'
import type { PanelProps } from './panel.ts'
import { ReasonButtons } from './reason-buttons.tsx'
import { useRespondWords } from './words.ts'

/** First why, then until when. */
export function ExtendPanel({ assignment, timeZone, on, close }: PanelProps) {
  const because = useSignal<Reason | null>(null)
  const t = useRespondWords()
  const why = because.value
  const extend = async (dueAt: number) => {
    if (why && (await take(on, 'extend', { due_at: dueAt, because: why }))) close()
  }
  return (
    <>
      <fieldset class="respond-panel">
        <legend>{t.whyExtend}</legend>
        <ReasonButtons
          reasons={REASONS.extend}
          chosen={why}
          choose={(each) => (because.value = each)}
        />
      </fieldset>
      {why ? (
        <fieldset class="respond-panel">
          <legend>{t.extendAsk}</legend>
          <Days
            timeZone={timeZone}
            later={assignment.issue.issue.due_at}
            busy={on.acting.value === 'extend'}
            choose={extend}
          />
        </fieldset>
      ) : null}
    </>
  )
}
