import { and, eq, getTableColumns, isNull } from 'drizzle-orm'
import type { Belongings } from '../accounts/leaving/belongings.ts'
import { issue, issueFollower } from './table.ts'

const {
  level: _,
  stationId: __,
  organisationId: ___,
  nextAt: ____,
  ...told
} = getTableColumns(issue)

/** What reports keep of people: what they reported, which stays as what happened in the street. */
export const reportsOfPeople: Belongings = {
  name: 'reports',
  dataOf: (db, personId) => db.select(told).from(issue).where(eq(issue.reportedBy, personId)),
  letGo: async () => [],
}

/** What reports keep of people: what they met or follow, which they hear of no more. */
export const followsOfPeople: Belongings = {
  name: 'follows',
  dataOf: (db, personId) =>
    db.select().from(issueFollower).where(eq(issueFollower.personId, personId)),
  letGo: async (db, { now }, personId) => [
    db
      .update(issueFollower)
      .set({ leftAt: now })
      .where(and(eq(issueFollower.personId, personId), isNull(issueFollower.leftAt))),
  ],
}
