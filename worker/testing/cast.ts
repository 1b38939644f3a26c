import { generateSignedCookie } from 'hono/cookie'
import { CAST, type CastKey, type CastMember, castMember } from '../../domain/accounts/cast.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { secretOf } from '../accounts/secret.ts'
import { describeAgent } from '../accounts/session/agent.ts'
import { SESSION_SECONDS } from '../accounts/session/lifetime.ts'
import { membership, person, session } from '../accounts/table.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { newId, randomLetters } from '../db/id.ts'
import type { Env } from '../env.ts'
import { organisation } from '../issues/table.ts'
import { PLACES } from './neighbourhood.ts'

const ANDROID = 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile'

const cookies = new Map<CastKey, string>()

/** The organisation that 刘经理 acts for. */
export const PROPERTY_COMPANY = 'guihua-property'

/**
 * Puts the cast into the database and signs everybody in. Where two communities have one cast, settle
 * it in the first; the outsider belongs to `elsewhere`, or to nothing.
 */
export async function settleCast(
  env: Env,
  community: Community,
  elsewhere?: Community,
): Promise<void> {
  const db = connect(env.DB)
  const rows = CAST.map((member) => heldBy(member, community, elsewhere)).filter(
    (row) => row !== null,
  )
  await db.batch([
    db.insert(person).values(CAST.map(personRow)),
    db.insert(organisation).values({
      id: PROPERTY_COMPANY,
      communityId: community.id,
      name: '桂花物业',
      nameEn: 'Guihua Property',
      addedAt: 0,
    }),
    ...rows.map((row) => db.insert(membership).values(row)),
  ])
  for (const { key } of CAST) cookies.set(key, (await signIn(env, key)).cookie)
}

/** The headers of somebody's request: `call('/api/account', { headers: as('rider') })`. */
export function as(key: CastKey): { cookie: string } {
  const cookie = cookies.get(key)
  if (!cookie) throw new Error('the cast is not settled')
  return { cookie }
}

let sent = 0

/** The request of somebody who changes something, once; give the same `key` to repeat it. */
export const sending = (
  key: CastKey | 'guest',
  body: object = {},
  { method = 'POST', once = `request-${++sent}` } = {},
): RequestInit => ({
  method,
  headers: {
    ...(key === 'guest' ? {} : as(key)),
    'content-type': 'application/json',
    'idempotency-key': once,
  },
  body: JSON.stringify(body),
})

/**
 * Signs somebody in on one more phone; gives that phone's headers. The session is written as
 * better-auth writes it, which half of the tests would otherwise wait for to load.
 */
export async function signIn(env: Env, key: CastKey): Promise<{ cookie: string }> {
  const token = randomLetters(32)
  const now = Date.now()
  await connect(env.DB)
    .insert(session)
    .values({
      id: newId(),
      token,
      personId: castMember(key).id,
      createdAt: new Date(now),
      updatedAt: new Date(now),
      expiresAt: new Date(now + SESSION_SECONDS * 1000),
      userAgent: describeAgent(ANDROID),
    })
  return { cookie: await cookieFor(env, token) }
}

/** The cookie by which a browser shows a token. */
export async function cookieFor(env: Env, token: string): Promise<string> {
  const how = { path: '/', prefix: 'host', secure: true } as const
  const signed = await generateSignedCookie('yike', token, secretOf(env), how)
  return signed.slice(0, signed.indexOf(';'))
}

const personRow = ({ id, name }: CastMember) => ({
  id,
  name,
  email: `${id}@people.invalid`,
  createdAt: new Date(0),
  updatedAt: new Date(0),
})

function heldBy(member: CastMember, here: Community, elsewhere?: Community) {
  const { role } = member
  const community = role === null ? elsewhere : here
  if (!community) return null
  const { id, district } = community
  const where = {
    communityId: role === 'admin' ? null : id,
    district: role === 'admin' ? district : null,
    placeId: role === 'station_master' ? PLACES[0].id : null,
    organisationId: role === 'responder' ? PROPERTY_COMPANY : null,
  }
  return {
    id: `held-${member.key}`,
    personId: member.id,
    role: role ?? 'volunteer',
    ...where,
    scope: scopeOf(where),
    trade: member.trade,
    skills: JSON.stringify(member.skills ?? []),
    appliedAt: 0,
    verifiedAt: 0,
  }
}
