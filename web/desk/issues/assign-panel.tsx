import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import type { IssueItem } from '../../issues/page.ts'
import { Asked, NumberedChoice } from '../asked.tsx'
import { assign } from './acts.ts'
import type { IssueDesk } from './model.ts'
import { suggested } from './suggest.ts'
import { useIssueDeskWords } from './words.ts'

/** To whom it goes, the one that the routes suggest first. */
export function AssignPanel({ desk, issue }: { desk: IssueDesk; issue: IssueItem }) {
  const { lang } = useFrame()
  const t = useIssueDeskWords()
  const busy = desk.acting.value?.act === 'assign'
  const options = suggested(issue, desk.organisations, desk.routes)
  if (options.length === 0) return <p class="quiet">{t.noOrganisations}</p>
  return (
    <Asked legend={busy ? t.acts.assigning : t.assignTo}>
      {options.map(({ organisation, isSuggested }, i) => {
        const name = named(organisation, lang)
        return (
          <NumberedChoice
            key={organisation.id}
            n={i + 1}
            busy={busy}
            press={() => void assign(desk, issue, organisation, t.said.assign(issue.no, name))}
          >
            {name}
            {isSuggested ? <small> · {t.suggestion}</small> : null}
          </NumberedChoice>
        )
      })}
    </Asked>
  )
}
