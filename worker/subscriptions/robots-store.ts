import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/connect.ts'
import { journal, OF_ISSUES } from '../journal/table.ts'
import { robot, robotTurn } from './table.ts'

type Added = typeof robot.$inferInsert
export type RobotRow = typeof robot.$inferSelect
type TurnRow = typeof robotTurn.$inferSelect

/** A robot, and how telling it goes. */
export interface RobotFound {
  readonly robot: RobotRow
  readonly turn: TurnRow
}

/** So many a community may have: each is told by every alarm. */
const MOST_ROBOTS = 10

/** The robots of a community, newest first. */
export async function robotsOf(db: Db, communityId: number): Promise<RobotFound[]> {
  const rows = await db
    .select()
    .from(robot)
    .innerJoin(robotTurn, eq(robotTurn.robotId, robot.id))
    .where(isHere(communityId))
    .orderBy(desc(robot.madeAt))
    .limit(MOST_ROBOTS)
  return rows.map((row) => ({ robot: row.robot, turn: row.robot_turn }))
}

/** Adds a robot, unless there are enough; it is told of what happens from now on. */
export const addRobot = (added: Added) => [
  sql`insert into ${robot}
    (id, community_id, label, vendor, address, secret, category, compound_id, lang, origin, made_by, made_at)
    select ${added.id}, ${added.communityId}, ${added.label}, ${added.vendor}, ${added.address},
      ${added.secret ?? null}, ${added.category ?? null}, ${added.compoundId ?? null}, ${added.lang},
      ${added.origin}, ${added.madeBy}, ${added.madeAt}
    where (select count(*) from ${robot} where ${isHere(added.communityId)}) < ${MOST_ROBOTS}`,
  sql`insert into ${robotTurn} (robot_id, told_seq, tries)
    select ${added.id}, coalesce((select max(seq) from ${journal}), 0), 0 where changes() > 0`,
]

export const removeRobot = (db: Db, communityId: number, id: string, now: number) =>
  db
    .update(robot)
    .set({ endedAt: now })
    .where(and(eq(robot.id, id), isHere(communityId)))

/** When the next robot of a community has something to be told; null when none has. */
export async function nextRobotTurn(db: Db, communityId: number): Promise<number | null> {
  const found = await db.get<{ at: number | null }>(sql`
    select min(coalesce(${robotTurn.nextAt}, 0)) as at
    from ${robot} join ${robotTurn} on ${robotTurn.robotId} = ${robot.id}
    where ${isHere(communityId)} and ${hasNews(communityId)}`)
  return found?.at ?? null
}

/** The robots that are to be told something at `now`. */
export async function robotsDue(db: Db, communityId: number, now: number): Promise<RobotFound[]> {
  const rows = await db
    .select()
    .from(robot)
    .innerJoin(robotTurn, eq(robotTurn.robotId, robot.id))
    .where(
      and(
        isHere(communityId),
        sql`coalesce(${robotTurn.nextAt}, 0) <= ${now}`,
        hasNews(communityId),
      ),
    )
  return rows.map((row) => ({ robot: row.robot, turn: row.robot_turn }))
}

/** Takes a turn until `until`: of two alarms that see the same robot, one does. */
export async function takeTurn(db: Db, { turn }: RobotFound, until: number): Promise<boolean> {
  const { meta } = await db
    .update(robotTurn)
    .set({ tries: turn.tries + 1, nextAt: until })
    .where(
      and(
        eq(robotTurn.robotId, turn.robotId),
        eq(robotTurn.tries, turn.tries),
        eq(robotTurn.toldSeq, turn.toldSeq),
        sql`${robotTurn.nextAt} is ${turn.nextAt}`,
      ),
    )
  return meta.changes === 1
}

export const endTurn = (db: Db, robotId: string, how: Partial<TurnRow>) =>
  db.update(robotTurn).set(how).where(eq(robotTurn.robotId, robotId))

const isHere = (communityId: number): SQL =>
  and(eq(robot.communityId, communityId), isNull(robot.endedAt)) as SQL

/** It has not been greeted yet, or something happened to a report since it was told last. */
const hasNews = (communityId: number): SQL => sql`(${robotTurn.takenAt} is null or exists (
  select 1 from ${journal} where community_id = ${communityId} and ${OF_ISSUES}
    and seq > ${robotTurn.toldSeq}))`
