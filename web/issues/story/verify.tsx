import { ActButton } from '../../tasks/act-button.tsx'
import { Camera, usePicture } from '../../tasks/camera.tsx'
import { sendPhoto } from '../../tasks/send-photo.ts'
import { type Story, verify } from './model.ts'
import { useStoryWords } from './words.ts'

/** A photo of how it is now, by who went to look. */
export function VerifyPanel({ story, close }: { story: Story; close(): void }) {
  const t = useStoryWords()
  const picture = usePicture()
  const shown = picture.value
  const send = async (photo: Blob) => {
    if (await sendVerification(story, photo, t.verified)) close()
  }
  return (
    <fieldset class="verify-panel">
      <legend>{t.verifyAsk}</legend>
      {shown.is === 'ready' ? <img src={shown.url} alt={t.photoAlt} /> : null}
      <p class="quiet" role="status">
        {shown.is === 'reading' ? t.shrinking : null}
        {shown.is === 'unreadable' ? t.failed : null}
        {shown.is === 'none' ? t.verifyHint : null}
      </p>
      <div class="detail-acts">
        {shown.is === 'ready' ? (
          <ActButton
            label={t.send}
            busy={story.acting.value === 'verify' ? t.sending : null}
            weight="primary"
            press={() => void send(shown.photo)}
          />
        ) : null}
        <Camera label={shown.is === 'ready' ? t.again : t.camera} picture={picture} />
        <ActButton label={t.cancel} weight="plain" press={close} />
      </div>
    </fieldset>
  )
}

/** The photo goes first: a confirmation without it would be refused. */
async function sendVerification(story: Story, photo: Blob, says: string): Promise<boolean> {
  story.acting.value = 'verify'
  const sent = await sendPhoto(photo, story.slug, { shows: 'verify' })
  if (sent.ok) return verify(story, sent.receipt.photo, says)
  story.acting.value = null
  story.refusal.value = sent.refusal
  return false
}
