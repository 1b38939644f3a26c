import type { Context } from 'hono'
import { every } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import { problem } from './failure.ts'

/** A request with 500 targets of full precision is 25 kB: this is far beyond, and read in no time. */
const MOST_BYTES = 512 * 1024

/** Of a body beyond its limit so much is read and dropped, and the rest is not. */
const MOST_DROPPED_BYTES = 16 * MOST_BYTES

const isJson = createMiddleware(async (c, next) => {
  const type = c.req.header('Content-Type') ?? ''
  if (/^application\/json\b/i.test(type)) return next()
  return problem(c, 'not_json', { detail: 'expected Content-Type: application/json' })
})

/** Lets through a body of at most so many bytes; `refuse` for who does not read our own refusals. */
export const bodyUpTo = (most: number, refuse?: (c: Context) => Response) =>
  createMiddleware(async (c, next) => {
    const { body } = c.req.raw
    if (!body) return next()
    const isTooLong = Number(c.req.header('Content-Length') ?? 0) > most
    const bytes = isTooLong ? null : await readUpTo(most, body)
    if (!bytes) {
      return refuse?.(c) ?? problem(c, 'too_large', { detail: `expected at most ${most} bytes` })
    }
    c.req.raw = new Request(c.req.raw, { body: bytes })
    return next()
  })

/**
 * All bytes of a body, or null where there are more. Whoever is still sending when the answer comes
 * may never see it (a proxy makes a 500 of it), so the rest is read before that.
 */
async function readUpTo(most: number, body: ReadableStream<Uint8Array>): Promise<Blob | null> {
  const kept: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size <= most) kept.push(piece as Uint8Array<ArrayBuffer>)
    if (size > MOST_DROPPED_BYTES) break
  }
  return size <= most ? new Blob(kept) : null
}

/** Lets through a body that says it is JSON and is of a size worth reading. */
export const jsonBody = every(isJson, bodyUpTo(MOST_BYTES))
