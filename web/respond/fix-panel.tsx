import { ActButton } from '../tasks/act-button.tsx'
import { Camera, usePicture } from '../tasks/camera.tsx'
import { fix } from './model.ts'
import type { PanelProps } from './panel.ts'
import { useRespondWords } from './words.ts'

/** A photo of the repair; what is sent is what is shown. */
export function FixPanel({ on, close }: PanelProps) {
  const t = useRespondWords()
  const picture = usePicture()
  const shown = picture.value
  const send = async (photo: Blob) => {
    if (await fix(on, photo)) close()
  }
  return (
    <fieldset class="respond-panel">
      <legend>{t.fixAsk}</legend>
      {shown.is === 'ready' ? <img class="respond-shot" src={shown.url} alt={t.photoAlt} /> : null}
      <p class="quiet" role="status">
        {shown.is === 'reading' ? t.shrinking : null}
        {shown.is === 'unreadable' ? t.failed : null}
        {shown.is === 'none' ? t.fixPhotoHint : null}
      </p>
      {shown.is === 'ready' ? (
        <ActButton
          label={t.send}
          busy={on.acting.value === 'fix' ? t.sending : null}
          weight="primary"
          press={() => void send(shown.photo)}
        />
      ) : null}
      <Camera label={shown.is === 'ready' ? t.again : t.camera} picture={picture} />
    </fieldset>
  )
}
