import { and, eq, or, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { randomLetters } from '../../db/id.ts'
import type { App } from '../../http/app.ts'
import { session } from '../table.ts'
import { keepToken, tokenOf } from './cookie.ts'
import { ROTATE_MS } from './lifetime.ts'

/**
 * Changes a token that has been about for a day. The one shown stays good until somebody shows the
 * new one, since the answer that brings it may be lost on the way.
 */
export async function rotateToken(asked: Context, now: number): Promise<void> {
  const c: Context<App> = asked
  const shown = await tokenOf(c)
  if (shown === null) return
  const fresh = randomLetters(32)
  const [rotated] = await c.var.house.db
    .update(session)
    .set({ token: fresh, pastToken: shown, pastUntil: null, rotatedAt: now })
    .where(
      and(
        or(eq(session.token, shown), eq(session.pastToken, shown)),
        sql`coalesce(${session.rotatedAt}, ${session.createdAt}) < ${now - ROTATE_MS}`,
      ),
    )
    .returning({ until: session.expiresAt })
  if (rotated) await keepToken(c, fresh, rotated.until.getTime())
}
