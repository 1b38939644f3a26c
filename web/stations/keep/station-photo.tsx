import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Refusal } from '../../app/change.ts'
import { change } from '../../app/change.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { Camera, usePicture } from '../../tasks/camera.tsx'
import { sendPhoto } from '../../tasks/send-photo.ts'
import { useLifeWords } from '../life/words.ts'
import { type PostModel, refreshStation } from './model.ts'

/** How the station looks: taken with the phone, and shown to everybody at once. */
export function StationPhoto({ model }: { model: PostModel }) {
  const t = useLifeWords()
  const sender = useSender()
  const picture = usePicture()
  const unsent = useSignal<Refusal | null>(null)
  const { id, photo } = model.station.value
  const show = async (words: { readonly photo: string | null }) => {
    const told = await sender.send(change(`/api/stations/${id}`, words, 'PATCH'))
    if (told.ok) await refreshStation(model)
  }
  const send = async (taken: Blob) => {
    const sent = await sendPhoto(taken, model.slug, { shows: 'place' })
    unsent.value = sent.ok ? null : sent.refusal
    if (sent.ok) await show({ photo: sent.receipt.photo })
  }
  const taken = picture.value
  useEffect(() => {
    if (taken.is === 'ready') void send(taken.photo)
  }, [taken])
  return (
    <div class="post-photo needs-script">
      <h3>{t.photo}</h3>
      {photo ? <img class="standing-photo" src={photo} alt={t.photoAlt} /> : null}
      <p class="quiet" role="status">
        {taken.is === 'reading' ? t.photoReading : null}
        {taken.is === 'unreadable' ? t.photoFailed : null}
      </p>
      <p class="post-acts">
        <Camera label={photo ? t.retakePhoto : t.takePhoto} picture={picture} />
        {photo ? (
          <button
            class="button"
            type="button"
            disabled={sender.busy.value}
            onClick={() => show({ photo: null })}
          >
            {t.removePhoto}
          </button>
        ) : null}
      </p>
      <RefusalNote refusal={unsent.value ?? sender.refusal.value} sentences={t.refusals} />
    </div>
  )
}
