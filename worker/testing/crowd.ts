import { generateSignedCookie } from 'hono/cookie'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { secretOf } from '../accounts/secret.ts'
import { membership, person, session } from '../accounts/table.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { Env } from '../env.ts'

/** Somebody of a crowd, and the headers of their requests. */
export interface Recruit {
  readonly id: string
  readonly headers: { readonly cookie: string }
}

/** Settles many volunteers at once, all signed in, for the races that nine people cannot run. */
export async function recruit(env: Env, here: Community, count: number): Promise<Recruit[]> {
  const db = connect(env.DB)
  const ids = Array.from({ length: count }, (_, i) => `crowd-${here.slug}-${i}`)
  const where = { communityId: here.id, district: null, placeId: null, organisationId: null }
  const at = new Date(0)
  const until = new Date(Date.now() + 86_400_000)
  const [first, ...rest] = ids.flatMap((id) => [
    db.insert(person).values({
      id,
      name: `志愿者${id}`,
      email: `${id}@people.invalid`,
      createdAt: at,
      updatedAt: at,
    }),
    db.insert(membership).values({
      id: `held-${id}`,
      personId: id,
      role: 'volunteer',
      ...where,
      scope: scopeOf(where),
      appliedAt: 0,
      verifiedAt: 0,
    }),
    db.insert(session).values({
      id: `session-${id}`,
      token: `token-${id}`,
      personId: id,
      createdAt: new Date(),
      updatedAt: new Date(),
      expiresAt: until,
    }),
  ])
  await db.batch([first, ...rest])
  return Promise.all(ids.map(async (id) => ({ id, headers: await signedIn(env, `token-${id}`) })))
}

async function signedIn(env: Env, token: string): Promise<{ cookie: string }> {
  const how = { path: '/', prefix: 'host', secure: true } as const
  const signed = await generateSignedCookie('yike', token, secretOf(env), how)
  return { cookie: signed.slice(0, signed.indexOf(';')) }
}
