import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Membership } from '../../../domain/accounts/role.ts'
import type { Db } from '../../db/connect.ts'
import { isInForce, MEMBERSHIP } from '../membership/in-force.ts'
import { membership, person, session } from '../table.ts'

/** A session as a request shows it. */
export interface SessionFound {
  readonly id: string
  readonly token: string
  readonly pastToken: string | null
  /** null: nobody has shown the new token yet */
  readonly pastUntil: number | null
  readonly seenAt: number
  readonly until: number
  readonly personId: string
  readonly name: string
}

/** Who holds a token now, and what they are to which community: in one round trip. */
export async function readSession(
  db: Db,
  token: string,
  now: number,
): Promise<{ session: SessionFound; memberships: Membership[] } | null> {
  const [[found], memberships] = await db.batch([
    sessionBy(db, token, now),
    membershipsBy(db, token),
  ])
  return found ? { session: found, memberships } : null
}

const isShown = (token: string) => or(eq(session.token, token), eq(session.pastToken, token))

// In a batch no two columns may have one name: D1 gives rows as objects.
function sessionBy(db: Db, token: string, now: number) {
  const isTaken = or(
    eq(session.token, token),
    isNull(session.pastUntil),
    gt(session.pastUntil, now),
  )
  return db
    .select({
      id: session.id,
      token: session.token,
      pastToken: session.pastToken,
      pastUntil: session.pastUntil,
      seenAt: sql<number>`${session.updatedAt}`,
      until: sql<number>`${session.expiresAt}`,
      personId: session.personId,
      name: person.name,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(
      and(isShown(token), isTaken, gt(session.expiresAt, new Date(now)), isNull(person.closedAt)),
    )
}

const membershipsBy = (db: Db, token: string) =>
  db
    .select(MEMBERSHIP)
    .from(session)
    .innerJoin(membership, eq(membership.personId, session.personId))
    .where(and(isShown(token), isInForce))

/** Notes that somebody was here, and until when the token before the present one is taken. */
export const seenNow = (db: Db, id: string, now: number, pastUntil: number | null) =>
  db
    .update(session)
    .set({ updatedAt: new Date(now), pastUntil })
    .where(eq(session.id, id))
