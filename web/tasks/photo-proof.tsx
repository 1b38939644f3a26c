import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ActButton } from './act-button.tsx'
import { completeWithPhoto } from './acts.ts'
import { useBook } from './book-context.ts'
import type { ClaimItem, TaskItem } from './page.ts'
import { redrawn } from './photo.ts'
import { useTaskWords } from './words.ts'

type Picture =
  | { readonly is: 'none' | 'reading' | 'unreadable' }
  | { readonly is: 'ready'; readonly photo: Blob; readonly url: string }

/** Camera first; what is sent is what is shown, redrawn smaller and without where it was taken. */
export function PhotoProof({ task, claim }: { task: TaskItem; claim: ClaimItem }) {
  const book = useBook()
  const t = useTaskWords()
  const picture = useSignal<Picture>({ is: 'none' })
  useEffect(() => () => forget(picture.peek()), [])
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
      <Camera
        label={shown.is === 'ready' ? t.proof.photoAgain : t.proof.photo}
        primary={shown.is !== 'ready'}
        taken={(file) => take(picture, file)}
      />
    </>
  )
}

function Camera(props: { label: string; primary: boolean; taken(file: File): void }) {
  return (
    <label class="button camera" data-weight={props.primary ? 'primary' : undefined}>
      {props.label}
      <input
        class="unseen"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) props.taken(file)
          // The same picture may be chosen again after a failure.
          currentTarget.value = ''
        }}
      />
    </label>
  )
}

async function take(picture: Signal<Picture>, file: File): Promise<void> {
  forget(picture.peek())
  picture.value = { is: 'reading' }
  picture.value = await redrawn(file).then(
    (photo): Picture => ({ is: 'ready', photo, url: URL.createObjectURL(photo) }),
    (): Picture => ({ is: 'unreadable' }),
  )
}

function forget(picture: Picture): void {
  if (picture.is === 'ready') URL.revokeObjectURL(picture.url)
}
