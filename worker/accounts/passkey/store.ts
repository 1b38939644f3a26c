import { and, asc, eq, gt, isNull, lt, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '../../db/connect.ts'
import { challenge, passkey, person } from '../table.ts'

/** How long somebody may take to unlock their key. */
const CHALLENGE_MS = 5 * 60_000

/** More keys than anybody has. */
const MOST_PASSKEYS = 10

/** Keeps a question until it is answered; `personId` null is somebody who signs in. */
export async function keepChallenge(db: Db, asked: string, personId: string | null, now: number) {
  await db.batch([
    db.insert(challenge).values({ challenge: asked, personId, expiresAt: now + CHALLENGE_MS }),
    db.delete(challenge).where(lt(challenge.expiresAt, now)),
  ])
}

/** Takes a question out, if it was asked of them: whatever comes of the answer, it was the only one. */
export async function takeChallenge(db: Db, asked: string, personId: string | null, now: number) {
  const ofThem = personId === null ? isNull(challenge.personId) : eq(challenge.personId, personId)
  const taken = await db
    .delete(challenge)
    .where(and(eq(challenge.challenge, asked), ofThem, gt(challenge.expiresAt, now)))
    .returning({ asked: challenge.challenge })
  return taken.length > 0
}

/** Adds a key, unless it is known, or there are too many. */
export const addPasskey = (added: typeof passkey.$inferSelect): SQLWrapper => sql`
  insert into ${passkey} (id, person_id, public_key, counter, transports, user_agent, added_at)
  select ${added.id}, ${added.personId}, ${added.publicKey}, ${added.counter}, ${added.transports},
    ${added.userAgent}, ${added.addedAt}
  where (select count(*) from ${passkey} where ${eq(passkey.personId, added.personId)})
    < ${MOST_PASSKEYS}`

export const removePasskey = (db: Db, personId: string, id: string): SQLWrapper =>
  db.delete(passkey).where(and(eq(passkey.id, id), eq(passkey.personId, personId)))

export const passkeysOf = (db: Db, personId: string) =>
  db.select().from(passkey).where(eq(passkey.personId, personId)).orderBy(asc(passkey.addedAt))

/** A key and whose it is, while their account is open. */
export async function findPasskey(db: Db, id: string) {
  const [found] = await db
    .select({ key: passkey, name: person.name })
    .from(passkey)
    .innerJoin(person, eq(person.id, passkey.personId))
    .where(and(eq(passkey.id, id), isNull(person.closedAt)))
  return found ?? null
}

/** Notes a signature; false when its count is not beyond the last one, as of a copied key. */
export async function countSignature(db: Db, id: string, counter: number, now: number) {
  const counted = await db
    .update(passkey)
    .set({ counter, usedAt: now })
    .where(
      and(
        eq(passkey.id, id),
        sql`(${passkey.counter} < ${counter} or (${counter} = 0 and ${passkey.counter} = 0))`,
      ),
    )
    .returning({ id: passkey.id })
  return counted.length > 0
}
