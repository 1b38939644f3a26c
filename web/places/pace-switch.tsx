import { choosePace } from '../app/acts.ts'
import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'
import { CHOSEN_PACES, type CirclePage } from '../app/page.ts'
import { inPlace, useCircleLink } from '../app/use-link.ts'

export function PaceSwitch({ page }: { page: Pick<CirclePage, 'is'> }) {
  const model = useModel()
  const t = useWords()
  const link = useCircleLink(page)
  return (
    <nav class="segments" aria-label={t.pace.label}>
      {CHOSEN_PACES.map((pace) => (
        <a
          key={pace}
          href={link({ pace })}
          rel="nofollow"
          aria-current={model.pace.value === pace ? 'true' : undefined}
          onClick={inPlace(() => choosePace(model, pace))}
        >
          {t.pace[pace]}
        </a>
      ))}
    </nav>
  )
}
