import { and, asc, eq, isNotNull, isNull, or, type SQLWrapper } from 'drizzle-orm'
import { GONE } from '../../../domain/accounts/name.ts'
import type { Db } from '../../db/connect.ts'
import { journal } from '../../journal/table.ts'
import { device, duty, invitation, membership, passkey, person, session } from '../table.ts'

/** More rows of the journal than anybody reads; what is older can be asked for. */
const MOST_ROWS = 5000

/** Everything that accounts keep of somebody, but for what would let another in as them. */
export async function dataOf(db: Db, personId: string) {
  const [people, memberships, duties, sessions, devices, passkeys, invitations, rows] =
    await db.batch([
      db.select().from(person).where(eq(person.id, personId)),
      db.select().from(membership).where(eq(membership.personId, personId)),
      db.select().from(duty).where(eq(duty.personId, personId)),
      db.select().from(session).where(eq(session.personId, personId)),
      db.select().from(device).where(eq(device.personId, personId)),
      db.select().from(passkey).where(eq(passkey.personId, personId)),
      db.select().from(invitation).where(eq(invitation.madeBy, personId)),
      db
        .select()
        .from(journal)
        .where(
          or(
            eq(journal.subject, `person:${personId}`),
            and(eq(journal.actor, personId), isNotNull(journal.key)),
          ),
        )
        .orderBy(asc(journal.seq))
        .limit(MOST_ROWS),
    ])
  return {
    person: people.map(({ email: _, ...rest }) => rest)[0],
    memberships,
    duties,
    sessions: sessions.map(({ token: _, pastToken: __, ...rest }) => rest),
    devices: devices.map(({ tokenHash: _, ...rest }) => rest),
    passkeys,
    invitations: invitations.map(({ tokenHash: _, ...rest }) => rest),
    journal: rows.map(({ key: _, request: __, ...rest }) => rest),
  }
}

/** Takes name and phone off the row; the journal goes on pointing at it. */
export const anonymise = (db: Db, personId: string, now: number): SQLWrapper =>
  db
    .update(person)
    .set({ name: GONE, phone: null, phoneVerified: false, image: null, closedAt: now })
    .where(and(eq(person.id, personId), isNull(person.closedAt)))

/** Ends all that somebody is and has here, each of which may be nothing. */
export const endAll = (db: Db, personId: string, now: number): SQLWrapper[] => [
  db
    .update(membership)
    .set({ revokedAt: now, trade: null, skills: '[]' })
    .where(and(eq(membership.personId, personId), isNull(membership.revokedAt))),
  db
    .update(device)
    .set({ removedAt: now })
    .where(and(eq(device.personId, personId), isNull(device.removedAt))),
  db.delete(passkey).where(eq(passkey.personId, personId)),
  db
    .update(invitation)
    .set({ revokedAt: now })
    .where(and(eq(invitation.madeBy, personId), isNull(invitation.revokedAt))),
]

export async function openDutyOf(db: Db, personId: string) {
  const [found] = await db
    .select({ id: duty.id, personId: duty.personId, communityId: duty.communityId })
    .from(duty)
    .where(and(eq(duty.personId, personId), isNull(duty.endedAt)))
  return found ?? null
}
