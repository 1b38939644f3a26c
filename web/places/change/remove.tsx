import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { type Changing, remove } from './model.ts'
import { useChangeWords } from './words.ts'

/** Whoever answers for the place takes it out of sight. */
export function Remove({ model }: { model: Changing }) {
  const t = useChangeWords()
  return (
    <section class="change-flags">
      <h2>{t.remove.heading}</h2>
      <ConfirmButton
        label={t.remove.button}
        question={t.remove.question}
        yes={t.remove.yes}
        no={t.remove.no}
        busy={model.sender.busy.value}
        act={() => void remove(model)}
      />
    </section>
  )
}
