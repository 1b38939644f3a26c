import { useFrame } from '../../app/frame.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { momentOf } from '../moment.ts'
import { useMeWords } from './words.ts'

interface RowProps {
  readonly name: string
  readonly addedAt: number
  readonly busy: boolean
  remove(): void
}

/** Something that its owner has added once, and can take away. */
export function AddedRow({ name, addedAt, busy, remove }: RowProps) {
  const t = useMeWords()
  const { lang } = useFrame()
  return (
    <li class="me-row">
      <p>{name}</p>
      <p class="quiet">{t.added(momentOf(addedAt, lang))}</p>
      <p class="me-acts">
        <ConfirmButton
          label={t.remove}
          question={t.removeSure}
          yes={t.remove}
          no={t.cancel}
          busy={busy}
          act={remove}
        />
      </p>
    </li>
  )
}
