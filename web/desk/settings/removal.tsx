import type { Change } from '../../app/change.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { act, type Settings } from './model.ts'
import { useDeskSettingsWords } from './words.ts'

interface RemovalProps {
  readonly settings: Settings
  readonly label: string
  /** what is asked before it is done */
  readonly question: string
  /** a new one with each press: what was refused once is asked afresh */
  wish(): Change
  /** what is said when it is done */
  readonly says: string
}

/** Takes away one of what is listed, for good. */
export function Removal({ settings, label, question, wish, says }: RemovalProps) {
  const t = useDeskSettingsWords()
  return (
    <ConfirmButton
      label={label}
      question={question}
      yes={label}
      no={t.cancel}
      busy={settings.sender.busy.value}
      act={() => void act(settings, wish(), says)}
    />
  )
}
