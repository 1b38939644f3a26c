import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { CAST, type CastMember } from '../../domain/accounts/cast.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'

interface Home {
  readonly id: number
  readonly district: string | null
  readonly station: string | null
}

/**
 * Gives the cast their roles in a neighbourhood that is invented. Whoever is there already stays as
 * they are, so that a later start undoes nothing.
 *
 * @returns false where there is no such neighbourhood
 */
export async function settleCast(db: D1Database, slug: string, now: number): Promise<boolean> {
  const home = await db
    .prepare(
      `select id, district,
        (select place.id from place where place.community_id = community.id
          and place.kind = 'station' order by place.id limit 1) as station
      from community where slug = ?1 and fictional`,
    )
    .bind(slug)
    .first<Home>()
  if (!home) return false
  const held = CAST.filter(({ role }) => role !== null)
  await db.batch([
    ...CAST.map((member) => personOf(db, member, now)),
    ...held.flatMap((member) => roleOf(db, member, home, now)),
  ])
  return true
}

const personOf = (db: D1Database, { id, name }: CastMember, now: number): D1PreparedStatement =>
  db
    .prepare(
      `insert into person (id, name, email, created_at, updated_at) values (?1, ?2, ?3, ?4, ?4)
      on conflict do nothing`,
    )
    .bind(id, name, `${id}@people.invalid`, now)

function roleOf(
  db: D1Database,
  member: CastMember,
  home: Home,
  now: number,
): D1PreparedStatement[] {
  const { id, role, trade = null, skills = [] } = member
  const where = {
    communityId: role === 'admin' ? null : home.id,
    district: role === 'admin' ? home.district : null,
    placeId: role === 'station_master' ? home.station : null,
    organisationId: role === 'responder' ? 'demo-property' : null,
  }
  const { communityId, district, placeId, organisationId } = where
  const membership = `${id}-role`
  return [
    db
      .prepare(
        `insert into membership (id, person_id, role, community_id, district, scope, place_id,
          organisation_id, trade, skills, applied_at, verified_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11) on conflict do nothing`,
      )
      .bind(
        membership,
        id,
        role,
        communityId,
        district,
        scopeOf(where),
        placeId,
        organisationId,
        trade,
        JSON.stringify(skills),
        now,
      ),
    db
      .prepare(
        `insert into journal (community_id, kind, subject, actor, audience, at, payload)
        select ?1, 'membership.verified', ?2, 'system', 'coordinators', ?3, ?4 where changes() > 0`,
      )
      .bind(home.id, `membership:${membership}`, now, JSON.stringify({ person: id, role })),
  ]
}
