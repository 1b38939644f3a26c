import { createMiddleware } from 'hono/factory'
import type { App } from './app.ts'

interface Freshness {
  /** seconds for which a browser need not ask again */
  readonly maxAge: number
  /** seconds beyond, in which it may show the old answer while it asks */
  readonly whileAsking?: number
}

/**
 * Gives an answer an ETag of its bytes, and answers 304 to who holds the same ones. The tag is weak,
 * because the same bytes travel compressed and plain.
 */
export const fresh = ({ maxAge, whileAsking = 0 }: Freshness) =>
  createMiddleware<App>(async (c, next) => {
    await next()
    if (c.res.status !== 200) return
    const tag = `W/"${await digest(await c.res.clone().arrayBuffer())}"`
    const revalidate = whileAsking > 0 ? `, stale-while-revalidate=${whileAsking}` : ''
    c.header('ETag', tag)
    c.header('Cache-Control', `public, max-age=${maxAge}${revalidate}`)
    if (holds(c.req.header('If-None-Match'), tag)) c.res = unchanged(c.res)
  })

/** For what never changes under its name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** Whether an If-None-Match header lists a tag, compared weakly (RFC 9110, 13.1.2). */
export function holds(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '')
  return (
    ifNoneMatch?.split(',').some((held) => held.trim() === '*' || opaque(held) === opaque(tag)) ??
    false
  )
}

export function unchanged(answer: Response): Response {
  const headers = new Headers(answer.headers)
  headers.delete('Content-Length')
  headers.delete('Content-Type')
  return new Response(null, { status: 304, headers })
}

/** A name of bytes by which they are known again. */
export async function digest(bytes: BufferSource): Promise<string> {
  return hex((await crypto.subtle.digest('SHA-256', bytes)).slice(0, 12))
}

export const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
