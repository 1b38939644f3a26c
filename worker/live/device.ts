import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from 'hono'
import { isInForce, MEMBERSHIP } from '../accounts/membership/in-force.ts'
import { device, membership, person } from '../accounts/table.ts'
import { hashOf } from '../accounts/token.ts'
import { connect, type Db } from '../db/connect.ts'
import type { App, Person } from '../http/app.ts'

/** A phone that reports by itself, by the token that only it has. */
export interface Device {
  readonly id: string
  readonly personId: string
  readonly communityId: number
}

/** The device whose token a request carries, as Bearer or as the password of Basic; null: none. */
export async function deviceOf(asked: Context): Promise<Device | null> {
  const c: Context<App> = asked
  const token = tokenIn(c.req.header('Authorization') ?? '')
  if (!token) return null
  const [found] = await connect(c.env.DB)
    .select({ id: device.id, personId: device.personId, communityId: device.communityId })
    .from(device)
    .innerJoin(person, eq(person.id, device.personId))
    .where(
      and(
        eq(device.tokenHash, await hashOf(token)),
        isNull(device.removedAt),
        isNull(person.closedAt),
      ),
    )
    .limit(1)
  return found ?? null
}

/** Whose device it is, as somebody who may do what their roles allow. */
export async function ownerOf(db: Db, { id, personId }: Device): Promise<Person> {
  const memberships = await db
    .select(MEMBERSHIP)
    .from(membership)
    .where(and(eq(membership.personId, personId), isInForce))
  return { id: personId, name: '', memberships, sessionId: `device:${id}`, sessionUntil: 0 }
}

/** RFC 6750 and RFC 7617. */
function tokenIn(authorization: string): string | null {
  const [scheme, credentials = ''] = authorization.split(' ', 2)
  if (/^bearer$/i.test(scheme)) return credentials
  if (!/^basic$/i.test(scheme)) return null
  try {
    const words = atob(credentials)
    return words.slice(words.indexOf(':') + 1)
  } catch {
    return null
  }
}
