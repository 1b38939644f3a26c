import { cleanPhoto, MOST_PHOTO_BYTES } from '../../domain/photos/photo.ts'
import { newId } from '../db/id.ts'
import type { Env } from '../env.ts'
import { hex } from '../http/caching.ts'
import { commit, type House } from '../journal/commit.ts'
import { type Act, alongside } from '../journal/record.ts'
import { findSent, keepPhoto, type PhotoRow } from '../photos/store.ts'

/**
 * Keeps the picture that came with a form, without anything that is not the picture, as if its sender
 * had sent it before. `unreadable` or `too_large` for what is no photo.
 */
export async function sentPhoto(
  env: Env,
  house: House,
  act: Act,
  file: File,
  { communityId, purpose }: { readonly communityId: number; readonly purpose: 'report' | 'fix' },
): Promise<PhotoRow | 'unreadable' | 'too_large'> {
  if (file.size > MOST_PHOTO_BYTES) return 'too_large'
  const cleaned = cleanPhoto(new Uint8Array(await file.arrayBuffer()))
  if (typeof cleaned === 'string') return cleaned === 'too_large' ? cleaned : 'unreadable'
  const { bytes, type } = cleaned
  const key = `photos/${hex(await crypto.subtle.digest('SHA-256', bytes as BufferSource))}`
  const sent = { communityId, personId: act.actor, key, purpose }
  // The bytes first: a row that points at nothing would be worse than bytes that nobody points at.
  await env.FILES.put(key, bytes, { httpMetadata: { contentType: type } })
  await commit(house, alongside(act), keepPhoto(house.db, alongside(act), newId(), sent, cleaned))
  const row = await findSent(house.db, sent)
  if (!row) throw new Error('a photo that was kept is not there')
  return row
}
