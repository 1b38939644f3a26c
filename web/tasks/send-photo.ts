import type { Verdict } from '../app/change.ts'

interface PhotoReceipt {
  /** what it is called in a completion */
  readonly photo: string
}

const PATIENCE_MS = 40_000

/** Sends a photo; the same bytes by the same person are the same photo, so it may be sent again. */
export async function sendPhoto(photo: Blob, slug: string): Promise<Verdict<PhotoReceipt>> {
  const answer = await fetch(`/api/communities/${slug}/photos`, {
    method: 'POST',
    headers: { 'Content-Type': photo.type, 'Idempotency-Key': crypto.randomUUID() },
    body: photo,
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null)
  const said = await answer?.json().catch(() => null)
  if (answer?.ok) return { ok: true, receipt: said }
  return { ok: false, refusal: said ?? { error: answer ? 'fault' : 'no_network' } }
}
