import { REASONS, type Reason } from '../../domain/issues/issue.ts'
import { take } from './model.ts'
import type { PanelProps } from './panel.ts'
import { ReasonButtons } from './reason-buttons.tsx'
import { useRespondWords } from './words.ts'

/** Why it goes back: the press that says so hands it back. */
export function HandBackPanel({ on, close }: PanelProps) {
  const t = useRespondWords()
  const handBack = async (because: Reason) => {
    if (on.acting.value === null && (await take(on, 'hand_back', { because }))) close()
  }
  return (
    <fieldset class="respond-panel">
      <legend>{t.whyBack}</legend>
      <ReasonButtons reasons={REASONS.hand_back} chosen={null} choose={handBack} />
      <button class="button" data-weight="plain" type="button" onClick={close}>
        {t.cancel}
      </button>
    </fieldset>
  )
}
