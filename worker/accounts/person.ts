import type { Context } from 'hono'
import { connect } from '../db/connect.ts'
import type { App, Person } from '../http/app.ts'
import { tokenOf } from './session/cookie.ts'
import { OVERLAP_MS, SEEN_MS } from './session/lifetime.ts'
import { readSession, type SessionFound, seenNow } from './session/store.ts'

/** Who asks, by their session: read at most once in a request. Null for a guest. */
export async function personOf(asked: Context): Promise<Person | null> {
  const c: Context<App> = asked
  if (c.var.person === undefined) c.set('person', await readPerson(c))
  return c.var.person ?? null
}

// Nothing of it is kept between requests: a session that was revoked is gone with the next one.
async function readPerson(c: Context<App>): Promise<Person | null> {
  const token = await tokenOf(c)
  if (token === null) return null
  const now = Date.now()
  const read = await readSession(connect(c.env.DB), token, now)
  if (!read) return null
  await noteSeen(c, read.session, token, now)
  const { session, memberships } = read
  return {
    id: session.personId,
    name: session.name,
    memberships,
    sessionId: session.id,
    sessionUntil: session.until,
  }
}

async function noteSeen(c: Context<App>, session: SessionFound, token: string, now: number) {
  const shows = session.pastToken !== null && session.pastUntil === null && token === session.token
  if (!shows && now - session.seenAt < SEEN_MS) return
  const pastUntil = shows ? now + OVERLAP_MS : session.pastUntil
  await seenNow(connect(c.env.DB), session.id, now, pastUntil)
}
