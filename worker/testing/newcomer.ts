import { beginSession } from '../accounts/session/begin.ts'
import { person } from '../accounts/table.ts'
import { connect } from '../db/connect.ts'
import type { Env } from '../env.ts'
import { cookieFor } from './cast.ts'

/** Somebody who has just opened an account and is nothing to any community; gives their cookie. */
export async function newcomer(env: Env, id: string): Promise<string> {
  const at = new Date(0)
  const email = `${id}@people.invalid`
  await connect(env.DB).insert(person).values({ id, name: id, email, createdAt: at, updatedAt: at })
  return cookieFor(env, (await beginSession(env, id, undefined)).token)
}

/** The headers with which somebody changes something, once. */
export const headersOf = (cookie: string, once: string) => ({
  cookie,
  'content-type': 'application/json',
  'idempotency-key': once,
})
