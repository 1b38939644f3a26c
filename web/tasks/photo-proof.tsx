import { ActButton } from './act-button.tsx'
import { completeWithPhoto } from './acts.ts'
import { useBook } from './book-context.ts'
import { Camera, usePicture } from './camera.tsx'
import type { ClaimItem, TaskItem } from './page.ts'
import { useTaskWords } from './words.ts'

/** A photo of what was done; what is sent is what is shown. */
export function PhotoProof({ task, claim }: { task: TaskItem; claim: ClaimItem }) {
  const book = useBook()
  const t = useTaskWords()
  const picture = usePicture()
  const shown = picture.value
  const sending = book.acting.value.get(task.no) === 'complete'
  return (
    <>
      {shown.is === 'ready' ? (
        <img class="proof-photo" src={shown.url} alt={t.proof.photoAlt} />
      ) : null}
      <p class="quiet" role="status">
        {shown.is === 'reading' ? t.proof.photoShrinking : null}
        {shown.is === 'unreadable' ? t.proof.photoFailed : null}
        {shown.is === 'none' ? t.proof.photoNote : null}
      </p>
      {shown.is === 'ready' ? (
        <ActButton
          label={t.proof.send}
          busy={sending ? t.acts.sending : null}
          weight="primary"
          press={() => completeWithPhoto(book, task, claim, shown.photo)}
        />
      ) : null}
      <Camera label={shown.is === 'ready' ? t.proof.photoAgain : t.proof.photo} picture={picture} />
    </>
  )
}
