import type { Context } from 'hono'
import type { Db } from '../db/connect.ts'
import { hex } from '../http/caching.ts'
import type { Act } from '../journal/record.ts'
import { receiptOf } from '../journal/store.ts'

const MINUTE_MS = 60_000
const KEY = /^[\w-]{8,64}$/

/**
 * The act of a program that sends something, by the one whose reports are its own. A client that knows
 * of no Idempotency-Key sends again what got lost: the same words within a minute are the same request.
 *
 * @returns null where there is an Idempotency-Key that is none
 */
export async function actOf(c: Context, db: Db, personId: string): Promise<Act | null> {
  const now = Date.now()
  const hash = hex(await crypto.subtle.digest('SHA-256', await c.req.arrayBuffer()))
  const key = c.req.header('Idempotency-Key') ?? (await wordsKey(db, personId, hash, now))
  return KEY.test(key) ? { actor: personId, now, request: { key, hash } } : null
}

async function wordsKey(db: Db, personId: string, hash: string, now: number): Promise<string> {
  const keyOf = (minute: number) => `w${minute}-${hash.slice(0, 48)}`
  const minute = Math.floor(now / MINUTE_MS)
  const before = await receiptOf(db, personId, keyOf(minute - 1))
  return before && now - before.at < MINUTE_MS ? keyOf(minute - 1) : keyOf(minute)
}
