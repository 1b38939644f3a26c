import type { D1Database } from '@cloudflare/workers-types'
import { serializeSigned } from 'hono/utils/cookie'
import type { Role } from '../../domain/accounts/role.ts'

/** Somebody who is signed in: for measurements that need many people. */
export interface Someone {
  readonly id: string
  /** the value of a Cookie header */
  readonly cookie: string
}

const DAY_MS = 86_400_000

/**
 * Puts people with a role and a session into a community, as if each had been verified and had
 * signed in on a machine without https; with `onDuty` they are on duty for a day.
 *
 * @param secret the server's AUTH_SECRET
 */
export async function seedCrowd(
  db: D1Database,
  secret: string,
  { communityId, count, role, onDuty = false }: Crowd,
): Promise<Someone[]> {
  const now = Date.now()
  const until = now + DAY_MS
  const ids = Array.from({ length: count }, (_, i) => `crowd-${role}-${i}`)
  const each = (sql: string, ...values: (string | number)[]) =>
    db.prepare(`${sql} from json_each(?1)`).bind(JSON.stringify(ids), ...values)
  await db.batch([
    each(
      `insert into person (id, name, email, created_at, updated_at)
       select value, '邻居' || key, value || '@people.invalid', ?2, ?2`,
      now,
    ),
    each(
      `insert into membership (id, person_id, role, community_id, scope, applied_at, verified_at)
       select 'held-' || value, value, ?3, ?4, 'community:' || ?4, ?2, ?2`,
      now,
      role,
      communityId,
    ),
    each(
      `insert into session (id, token, person_id, created_at, updated_at, rotated_at, expires_at)
       select 'session-' || value, 'token-' || value, value, ?2, ?2, ?2, ?3`,
      now,
      until,
    ),
    ...(onDuty
      ? [
          each(
            `insert into duty (id, person_id, community_id, membership_id, began_at, until_at)
             select 'duty-' || value, value, ?4, 'held-' || value, ?2, ?3`,
            now,
            until,
            communityId,
          ),
        ]
      : []),
  ])
  return Promise.all(ids.map((id) => someone(id, secret)))
}

interface Crowd {
  readonly communityId: number
  readonly count: number
  readonly role: Role
  readonly onDuty?: boolean
}

async function someone(id: string, secret: string): Promise<Someone> {
  const signed = await serializeSigned('yike', `token-${id}`, secret)
  return { id, cookie: signed }
}
