import { eq } from 'drizzle-orm'
import { NO_NAME_YET } from '../../domain/accounts/name.ts'
import { newId } from '../db/id.ts'
import { commit, type House } from '../journal/commit.ts'
import { type Act, IF_CHANGED, record } from '../journal/record.ts'
import { person } from './table.ts'

export interface Entered {
  readonly id: string
  readonly name: string
  readonly isNew: boolean
}

/** Who has this phone; somebody new where nobody has. The phone was proved by its code. */
export async function openAccount(
  house: House,
  { now, request }: Act,
  { phone, name }: { phone: string; name: string | null },
): Promise<Entered> {
  const id = newId()
  const act = { actor: id, now, request }
  const opened = await commit(house, act, [
    house.db
      .insert(person)
      .values({
        id,
        name: name ?? NO_NAME_YET,
        phone,
        phoneVerified: true,
        email: `${id}@people.invalid`,
        createdAt: new Date(now),
        updatedAt: new Date(now),
      })
      .onConflictDoNothing({ target: person.phone }),
    record(
      act,
      { communityId: null, kind: 'account.opened', subject: `person:${id}` },
      {
        when: IF_CHANGED,
      },
    ),
  ])
  const [found] = await house.db.select().from(person).where(eq(person.phone, phone))
  return { id: found.id, name: found.name, isNew: opened.ok }
}
