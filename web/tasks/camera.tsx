import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { redrawn } from './photo.ts'

export type Picture =
  | { readonly is: 'none' | 'reading' | 'unreadable' }
  | { readonly is: 'ready'; readonly photo: Blob; readonly url: string }

/** One picture that is being taken; it is forgotten with the component that asked for it. */
export function usePicture(): Signal<Picture> {
  const picture = useSignal<Picture>({ is: 'none' })
  useEffect(() => () => forget(picture.peek()), [])
  return picture
}

interface CameraProps {
  readonly label: string
  readonly picture: Signal<Picture>
}

/** Camera first; what comes of it is redrawn smaller and without where it was taken. */
export function Camera({ label, picture }: CameraProps) {
  return (
    <label class="button camera" data-weight={picture.value.is === 'ready' ? undefined : 'primary'}>
      {label}
      <input
        class="unseen"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) void take(picture, file)
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
