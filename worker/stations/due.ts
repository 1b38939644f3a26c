import { and, asc, eq, isNull, lte, type SQLWrapper } from 'drizzle-orm'
import type { Db } from '../db/connect.ts'
import type { Act } from '../journal/record.ts'
import { OPEN, reminded } from './lending.ts'
import { loan } from './table.ts'

/** So many at once; what is left is due at the next call. */
const MOST_AT_ONCE = 100

/** When the next thing that was borrowed in a community is due back; null where nothing is. */
export async function nextLoanDue(db: Db, communityId: number): Promise<number | null> {
  const [next] = await db
    .select({ at: loan.dueAt })
    .from(loan)
    .where(unreminded(communityId))
    .orderBy(asc(loan.dueAt))
    .limit(1)
  return next?.at ?? null
}

/** What reminds whoever has something that is due back by now. */
export async function remindOfLoans(db: Db, act: Act, communityId: number): Promise<SQLWrapper[]> {
  const due = await db
    .select({ id: loan.id, communityId: loan.communityId, personId: loan.personId })
    .from(loan)
    .where(and(unreminded(communityId), lte(loan.dueAt, act.now)))
    .orderBy(asc(loan.dueAt))
    .limit(MOST_AT_ONCE)
  return due.flatMap((row) => reminded(act, row))
}

const unreminded = (communityId: number) =>
  and(eq(loan.communityId, communityId), OPEN, isNull(loan.remindedAt))
