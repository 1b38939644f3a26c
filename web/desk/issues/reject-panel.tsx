import { REASONS } from '../../../domain/issues/issue.ts'
import type { IssueItem } from '../../issues/page.ts'
import { useTellingWords } from '../../issues/telling/words.ts'
import { Asked, NumberedChoice } from '../asked.tsx'
import { reject } from './acts.ts'
import type { IssueDesk } from './model.ts'
import { useIssueDeskWords } from './words.ts'

/** Why it is turned down: whoever reported it is told. */
export function RejectPanel({ desk, issue }: { desk: IssueDesk; issue: IssueItem }) {
  const t = useIssueDeskWords()
  const { reasons } = useTellingWords()
  const busy = desk.acting.value?.act === 'reject'
  return (
    <Asked legend={busy ? t.acts.rejecting : t.rejectWhy}>
      {REASONS.reject.map((because, i) => (
        <NumberedChoice
          key={because}
          n={i + 1}
          busy={busy}
          press={() => void reject(desk, issue, because, t)}
        >
          {reasons[because]}
        </NumberedChoice>
      ))}
    </Asked>
  )
}
