import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import { CODE_MS, MOST_TRIES, PAUSE_MS } from '../../../domain/accounts/code.ts'
import type { Db } from '../../db/connect.ts'
import { code } from '../table.ts'

interface Hashed {
  readonly phoneHash: string
  readonly codeHash: string
}

/**
 * Puts a new code in the place of the one before.
 *
 * @returns false while the phone is at rest after too many wrong guesses
 */
export async function keepCode(db: Db, { phoneHash, codeHash }: Hashed, now: number) {
  const fresh = { codeHash, sentAt: now, expiresAt: now + CODE_MS, tries: 0, usedBy: null }
  const isAtRest = sql`${code.tries} >= ${MOST_TRIES} and ${code.usedBy} is null
    and ${code.sentAt} > ${now - PAUSE_MS}`
  const [kept] = await db.batch([
    db
      .insert(code)
      .values({ phoneHash, ...fresh })
      .onConflictDoUpdate({ target: code.phoneHash, set: fresh, setWhere: sql`not (${isAtRest})` })
      .returning({ sentAt: code.sentAt }),
    db.delete(code).where(lt(code.expiresAt, now - PAUSE_MS)),
  ])
  return kept.length > 0
}

/**
 * Counts a guess, and only then tells what it is to be compared with. The database counts and decides
 * in one statement, so that ten thousand guesses at once are five guesses.
 */
export async function countTry(db: Db, phoneHash: string, now: number) {
  const [counted] = await db
    .update(code)
    .set({ tries: sql`${code.tries} + 1` })
    .where(and(eq(code.phoneHash, phoneHash), gt(code.expiresAt, now), lt(code.tries, MOST_TRIES)))
    .returning({ codeHash: code.codeHash })
  return counted?.codeHash ?? null
}

/**
 * Uses a code up, for one request alone; the same request sent again may have it again, since its
 * first answer may be lost.
 */
export async function useCode(db: Db, { phoneHash, codeHash }: Hashed, key: string) {
  const isFree = or(isNull(code.usedBy), eq(code.usedBy, key))
  const used = await db
    .update(code)
    .set({ usedBy: key })
    .where(and(eq(code.phoneHash, phoneHash), eq(code.codeHash, codeHash), isFree))
    .returning({ sentAt: code.sentAt })
  return used.length > 0
}
