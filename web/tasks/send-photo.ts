import { newKey, type Verdict } from '../app/change.ts'

interface PhotoReceipt {
  /** what it is called by what shows it */
  readonly photo: string
}

interface Sending {
  /** kept by what has to be sent again later */
  readonly key?: string
  /** what it is to show */
  readonly shows?: 'proof' | 'report' | 'fix' | 'verify' | 'place'
}

const PATIENCE_MS = 40_000

/** Sends a photo; the same bytes by the same person are the same photo, so it may be sent again. */
export const sendPhoto = (
  photo: Blob,
  slug: string,
  { key = newKey(), shows = 'proof' }: Sending = {},
): Promise<Verdict<PhotoReceipt>> =>
  sendPhotoTo(`/api/communities/${slug}/photos?for=${shows}`, photo, key)

/** Sends a photo to where photos of one kind are taken. */
export async function sendPhotoTo(
  path: string,
  photo: Blob,
  key: string,
): Promise<Verdict<PhotoReceipt>> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': photo.type, 'Idempotency-Key': key },
    body: photo,
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null)
  const said = await answer?.json().catch(() => null)
  if (answer?.ok) return { ok: true, receipt: said }
  return { ok: false, refusal: said ?? { error: answer ? 'fault' : 'no_network' } }
}
