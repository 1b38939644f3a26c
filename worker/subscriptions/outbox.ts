import { sql } from 'drizzle-orm'
import { CATEGORIES, type CategoryId } from '../../domain/issues/category.ts'
import type { JournalKind } from '../../domain/journal/entry.ts'
import { ROBOT_LEASE_MS, ROBOT_PAUSE_MS, retryAt } from '../../domain/notify/robot.ts'
import type { Db } from '../db/connect.ts'
import type { Telling } from '../feeds/telling.ts'
import { issue } from '../issues/table.ts'
import { journal, OF_ISSUES } from '../journal/table.ts'
import { publicHttps } from '../notify/address.ts'
import { type Call, postJson } from '../notify/outside.ts'
import { SILENT } from './news.ts'
import { endTurn, type RobotFound, type RobotRow, robotsDue, takeTurn } from './robots-store.ts'
import { type Bulletin, messageFor, refusalIn } from './vendors.ts'

/** More rows than happen while a robot is told; the next turn reads on. */
const MOST_ROWS = 100

/** More lines nobody reads in a chat. */
const MOST_LINES = 10

/** What telling robots takes of the rest of the house. */
export interface Outside {
  readonly telling: Telling
  readonly call: Call
}

/**
 * Tells the robots of a community what has happened to its reports since they were told last. The
 * journal is the outbox: a robot's turn keeps how far it was told, and is taken before and ended after
 * it is told, so that an alarm that repeats tells nothing twice. Whoever is killed between the two
 * tells it again a minute later: a vendor that took it has no way to be asked.
 */
export async function tellRobots(
  db: Db,
  communityId: number,
  now: number,
  outside: Outside,
): Promise<void> {
  const due = await robotsDue(db, communityId, now)
  await Promise.all(due.map((found) => tellOne(db, found, now, outside)))
}

async function tellOne(db: Db, found: RobotFound, now: number, outside: Outside): Promise<void> {
  const { robot, turn } = found
  if (!(await takeTurn(db, found, now + ROBOT_LEASE_MS))) return
  const rows = await rowsFor(db, robot.communityId, turn.toldSeq)
  const toldSeq = rows.at(-1)?.seq ?? turn.toldSeq
  const bulletin = bulletinOf(
    robot,
    rows.filter((row) => concerns(robot, row)),
    outside.telling,
  )
  const isGreeting = turn.takenAt === null
  if (bulletin.lines.length === 0 && !isGreeting) {
    await endTurn(db, robot.id, { toldSeq, tries: 0, nextAt: null })
    return
  }
  const error = await send(robot, bulletin, now, outside.call)
  await endTurn(
    db,
    robot.id,
    error === null
      ? { toldSeq, tries: 0, nextAt: now + ROBOT_PAUSE_MS, takenAt: now, error }
      : { nextAt: retryAt(turn.tries + 1, now), error },
  )
}

interface Row {
  readonly seq: number
  readonly kind: JournalKind
  readonly audience: string
  readonly no: number
  readonly category: CategoryId
  readonly compoundId: string | null
}

/** What happened to reports after a row, the first first, whoever may hear of it. */
const rowsFor = (db: Db, communityId: number, after: number): Promise<Row[]> =>
  db.all<Row>(sql`
    select told.seq, told.kind, told.audience, ${issue.no} as no, ${issue.category} as category,
      ${issue.compoundId} as "compoundId"
    from (select seq, kind, audience, json_extract(payload, '$.issue') as "of" from ${journal}
      where community_id = ${communityId} and ${OF_ISSUES} and seq > ${after}
      order by seq limit ${MOST_ROWS}) told
    left join ${issue} on ${issue.id} = told."of"
    order by told.seq`)

/** A group hears what everybody may. */
const concerns = (robot: RobotRow, { kind, audience, category, compoundId }: Row): boolean =>
  audience === 'public' &&
  !SILENT.includes(kind) &&
  (robot.category === null || robot.category === category) &&
  (robot.compoundId === null || robot.compoundId === compoundId)

function bulletinOf(robot: RobotRow, rows: readonly Row[], telling: Telling): Bulletin {
  const { lang, origin } = robot
  // Of one report that moved on twice, how it stands now.
  const last = [...new Map(rows.map((row) => [row.no, row])).values()]
  const shown = last.slice(-MOST_LINES)
  const more = last.length - shown.length
  const words = WORDS[lang]
  return {
    title: shown.length === 0 ? words.greeting : words.title,
    lines: shown.map(({ no, kind, category }) => ({
      text: `${CATEGORIES[category][lang]} · ${telling.news(kind, no, lang)}`,
      url: `${origin}/i/${no}`,
    })),
    more: more > 0 ? { text: words.more(more), url: `${origin}/` } : null,
  }
}

const WORDS = {
  zh: {
    title: '随手拍有新进展',
    greeting: '随手拍接上了：以后有进展，会发到这个群里。',
    more: (n: number) => `还有 ${n} 件，点这里看`,
  },
  en: {
    title: 'News of reports',
    greeting: 'Connected: what becomes of reports will be told here.',
    more: (n: number) => `${n} more: read on here`,
  },
} as const

/** Why a message was not taken, or null: it was. */
async function send(
  { vendor, address, secret }: RobotRow,
  bulletin: Bulletin,
  now: number,
  call: Call,
): Promise<string | null> {
  const url = publicHttps(address)
  if (!url) return 'address_refused'
  const message = await messageFor({ vendor, address: url, secret }, bulletin, now)
  const answer = await postJson(call, message.url, message.body)
  if (!answer) return 'no_answer'
  if (!answer.ok) return String(answer.status)
  return refusalIn(vendor, await answer.json().catch(() => null))
}
