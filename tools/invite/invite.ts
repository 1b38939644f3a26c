import { createHash, randomBytes } from 'node:crypto'
import type { D1Database } from '@cloudflare/workers-types'
import type { Role } from '../../domain/accounts/role.ts'

const HOUR_MS = 3_600_000

export interface Invited {
  readonly slug: string
  readonly role: Role
  readonly hours: number
  /** the role is for every community of the district that this one is in */
  readonly forDistrict?: boolean
}

/**
 * Makes an invitation that one person may take: how the first administrator of a deployment comes in.
 * It is written into the journal like any other, as made by the house itself.
 *
 * @returns the path of its link, shown this once; null where there is no such community, or no district
 */
export async function invite(
  db: D1Database,
  { slug, role, hours, forDistrict }: Invited,
  now: number,
): Promise<string | null> {
  const id = randomBytes(10).toString('hex').slice(0, 16)
  const token = randomBytes(20).toString('hex')
  const tokenHash = createHash('sha256').update(token).digest('hex')
  const results = await db.batch([
    db
      .prepare(
        `insert into person (id, name, email, created_at, updated_at)
         values ('house', '一刻', 'house@people.invalid', ?1, ?1) on conflict do nothing`,
      )
      .bind(now),
    db
      .prepare(
        `insert into invitation (id, token_hash, community_id, district, role, made_by, made_at, expires_at, uses, left)
         select ?1, ?2, id, iif(?7, district, null), ?3, 'house', ?4, ?5, 1, 1 from community
         where slug = ?6 and (district is not null or not ?7)`,
      )
      .bind(id, tokenHash, role, now, now + hours * HOUR_MS, slug, forDistrict ? 1 : 0),
    db
      .prepare(
        `insert into journal (community_id, kind, subject, actor, audience, at, payload)
         select id, 'invitation.made', ?1, 'house', 'coordinators', ?2, ?3
         from community where slug = ?4 and changes() > 0`,
      )
      .bind(`invitation:${id}`, now, JSON.stringify({ id, role, uses: 1 }), slug),
  ])
  return results[1].meta.changes > 0 ? `/join/${token}` : null
}
