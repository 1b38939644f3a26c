import type { Context } from 'hono'
import type { App } from '../http/app.ts'
import { holds } from '../http/caching.ts'
import { problem } from '../http/failure.ts'
import type { PhotoRow } from './store.ts'

/** Who may keep the bytes of a photo, and for how long. */
const KEPT = {
  /** those who may see it now, for a moment */
  private: 'private, max-age=600',
  /**
   * Anybody, for five minutes. Its name never means other bytes, but a face may be taken out of it or
   * all of it be taken back, and then no phone and no cache on the way may go on showing it: nobody
   * can be told to forget what they were told to keep. Asked again by its tag, it costs no bytes.
   */
  public: 'public, max-age=300, must-revalidate',
} as const

/** Answers with the bytes of a photo, so that they can be nothing but a picture. */
export async function answerBytes(
  asked: Context,
  { key, type }: Pick<PhotoRow, 'key' | 'type'>,
  keptBy: keyof typeof KEPT,
): Promise<Response> {
  const c: Context<App> = asked
  const headers = {
    ETag: `"${key.slice(-16)}"`,
    'Cache-Control': KEPT[keptBy],
    'Content-Type': type,
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': keptBy === 'public' ? 'cross-origin' : 'same-origin',
  }
  if (holds(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
  const file = await c.env.FILES.get(key)
  return file ? c.body(file.body, 200, headers) : problem(c, 'unknown_photo')
}
