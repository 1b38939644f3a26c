import { and, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Asker } from '../../domain/accounts/permit.ts'
import type { Membership } from '../../domain/accounts/role.ts'
import {
  type Pass,
  type Standing,
  standingOf,
  trackerStanding,
  WALL,
} from '../../domain/live/standing.ts'
import { isInForce, MEMBERSHIP } from '../accounts/membership/in-force.ts'
import { device, membership, session } from '../accounts/table.ts'
import { findCommunityById } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { wallLink } from './wall/table.ts'

/** What each pass allows now in a community, in the same order; null: its session or its link is over. */
export async function standings(
  db: Db,
  communityId: number,
  passes: readonly Pass[],
  now: number,
): Promise<(Standing | null)[]> {
  if (passes.length === 0) return []
  const [community, inForce] = await Promise.all([
    findCommunityById(db, communityId),
    readInForce(db, communityId, passes, now),
  ])
  return passes.map((pass) => {
    if (!community) return null
    if (pass.wallId !== null) return inForce.walls.has(pass.wallId) ? WALL : null
    if (pass.deviceId !== null) return trackerOf(pass, inForce)
    if (pass.sessionId !== null && !inForce.sessions.has(pass.sessionId)) return null
    return standingOf(askerOf(pass, inForce.memberships), { ...community, communityId })
  })
}

interface InForce {
  readonly sessions: ReadonlySet<string>
  readonly devices: ReadonlySet<string>
  readonly walls: ReadonlySet<string>
  readonly memberships: ReadonlyMap<string, readonly Membership[]>
}

async function readInForce(
  db: Db,
  communityId: number,
  passes: readonly Pass[],
  now: number,
): Promise<InForce> {
  const [sessions, devices, walls, memberships] = await db.batch([
    db
      .select({ id: session.id })
      .from(session)
      .where(
        and(inArray(session.id, listOf(passes, 'sessionId')), gt(session.expiresAt, new Date(now))),
      ),
    db
      .select({ id: device.id })
      .from(device)
      .where(and(inArray(device.id, listOf(passes, 'deviceId')), isNull(device.removedAt))),
    db
      .select({ id: wallLink.id })
      .from(wallLink)
      .where(
        and(
          inArray(wallLink.id, listOf(passes, 'wallId')),
          sql`${wallLink.communityId} = ${communityId}`,
          gt(wallLink.expiresAt, now),
          isNull(wallLink.revokedAt),
        ),
      ),
    db
      .select({ ...MEMBERSHIP, personId: membership.personId })
      .from(membership)
      .where(and(inArray(membership.personId, listOf(passes, 'personId')), isInForce)),
  ])
  return {
    sessions: new Set(sessions.map(({ id }) => id)),
    devices: new Set(devices.map(({ id }) => id)),
    walls: new Set(walls.map(({ id }) => id)),
    memberships: byPerson(memberships),
  }
}

function byPerson<M extends { readonly personId: string }>(rows: readonly M[]): Map<string, M[]> {
  const grouped = new Map<string, M[]>()
  for (const row of rows) grouped.set(row.personId, [...(grouped.get(row.personId) ?? []), row])
  return grouped
}

const trackerOf = ({ deviceId, personId }: Pass, { devices }: InForce): Standing | null =>
  personId !== null && deviceId !== null && devices.has(deviceId) ? trackerStanding(personId) : null

function askerOf({ personId }: Pass, memberships: InForce['memberships']): Asker | null {
  return personId === null ? null : { id: personId, memberships: memberships.get(personId) ?? [] }
}

// A statement takes 100 parameters; one of JSON carries thousands of ids.
function listOf(passes: readonly Pass[], by: keyof Pass): SQL {
  const ids = [...new Set(passes.map((pass) => pass[by]).filter((id) => id !== null))]
  return sql`(select value from json_each(${JSON.stringify(ids)}))`
}
