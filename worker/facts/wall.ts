import { eq, type SQLWrapper, sql } from 'drizzle-orm'
import { isSame, keyedHash } from '../accounts/keyed.ts'
import type { Db } from '../db/connect.ts'
import type { Env } from '../env.ts'
import { type Act, record } from '../journal/record.ts'
import { wallCode } from './table.ts'

const CODE_LENGTH = 20

/** The code on a place's wall: whoever shows it has been there since it was last renewed. */
export async function codeOf(env: Env, db: Db, placeId: string): Promise<string> {
  const [row] = await db
    .select({ number: wallCode.number })
    .from(wallCode)
    .where(eq(wallCode.placeId, placeId))
  const hash = await keyedHash(env, 'wall', `${placeId}\n${row?.number ?? 1}`)
  return hash.slice(0, CODE_LENGTH)
}

export const isOnTheWall = async (
  env: Env,
  db: Db,
  placeId: string,
  code: string,
): Promise<boolean> => isSame(await codeOf(env, db, placeId), code)

/** From now on the code that hangs there is worth nothing, nor is any photo of it. */
export function renewCode(db: Db, act: Act, communityId: number, placeId: string): SQLWrapper[] {
  return [
    db
      .insert(wallCode)
      .values({ placeId, number: 2, renewedAt: act.now, renewedBy: act.actor })
      .onConflictDoUpdate({
        target: wallCode.placeId,
        set: {
          number: sql`${wallCode.number} + 1`,
          renewedAt: act.now,
          renewedBy: act.actor,
        },
      }),
    record(act, {
      communityId,
      kind: 'wall_code.renewed',
      subject: `place:${placeId}`,
      payload: { place: placeId },
    }),
  ]
}
