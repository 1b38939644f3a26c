import { readFile } from 'node:fs/promises'
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { castMember } from '../../domain/accounts/cast.ts'
import { leaseMs } from '../../domain/tasks/lease.ts'
import type { Seed } from './seed/seed.ts'

type Note = Seed['tasks'][number]

const MINUTE_MS = 60_000

/** One thing that happened in the quarter before anybody looked: what is written, and its row of the journal. */
interface Happening {
  readonly at: number
  readonly write: D1PreparedStatement
  readonly row: D1PreparedStatement
}

/**
 * Puts the small tasks of the demonstration into its neighbourhood, some of them claimed or done by
 * its cast. Where there are tasks already, or no seed was drawn, nothing is done.
 *
 * @param seedFile what was drawn beside the streets
 */
export async function settleTasks(
  db: D1Database,
  slug: string,
  seedFile: string,
  now: number,
): Promise<void> {
  const home = await db
    .prepare(
      `select id from community where slug = ?1 and fictional
        and not exists (select 1 from task where community_id = community.id)`,
    )
    .bind(slug)
    .first<{ id: number }>()
  const seed = await readFile(seedFile, 'utf8').catch(() => null)
  if (!home || seed === null) return
  const { tasks } = JSON.parse(seed) as Seed
  const happened = tasks.flatMap((note) => historyOf(db, note, home.id, now))
  const inOrder = happened.toSorted((a, b) => a.at - b.at)
  await db.batch(inOrder.flatMap(({ write, row }) => [write, row]))
}

function historyOf(db: D1Database, note: Note, communityId: number, now: number): Happening[] {
  const posted = posting(db, note, communityId, now - note.openedMinutesAgo * MINUTE_MS)
  if (!note.by) return [posted]
  const leaseLeftMs = (note.leaseMinutesLeft ?? 0) * MINUTE_MS
  const claimedAt = now + leaseLeftMs - leaseMs(note.minutes)
  const claimed = claiming(db, note, communityId, claimedAt)
  if (note.state !== 'done') return [posted, claimed]
  return [posted, claimed, completion(db, note, communityId, claimedAt + note.minutes * MINUTE_MS)]
}

function posting(db: D1Database, note: Note, communityId: number, at: number): Happening {
  const { key, kind, title, address, minutes, asks = {} } = note
  const by = castMember('coordinator').id
  const write = db
    .prepare(
      `insert into task (id, no, community_id, kind, title, note, lng, lat, skills, from_at,
        expected_minutes, seats, proof, source_kind, posted_by, posted_at)
      select ?1, (select coalesce(max(no), 0) + 1 from task), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
        ?10, ?11, ?12, 'desk', ?13, ?9`,
    )
    .bind(
      ...[taskOf(key), communityId, kind, title.zh, address, ...note.at],
      ...[
        JSON.stringify(asks.skills ?? []),
        at,
        minutes,
        asks.seats ?? 1,
        asks.proof ?? 'none',
        by,
      ],
    )
  return { at, write, row: journal(db, note, communityId, at, by, 'task.posted') }
}

function claiming(db: D1Database, note: Note, communityId: number, at: number): Happening {
  const by = holderOf(note)
  const write = db
    .prepare(
      `insert into claim (id, task_id, community_id, person_id, claimed_at, lease_until)
      select ?1, ?2, ?3, ?4, ?5, ?6`,
    )
    .bind(claimOf(note.key), taskOf(note.key), communityId, by, at, at + leaseMs(note.minutes))
  return { at, write, row: journal(db, note, communityId, at, by, 'task.claimed') }
}

function completion(db: D1Database, note: Note, communityId: number, at: number): Happening {
  const by = holderOf(note)
  const write = db
    .prepare('update claim set done_at = ?2 where id = ?1')
    .bind(claimOf(note.key), at)
  return { at, write, row: journal(db, note, communityId, at, by, 'claim.done') }
}

function journal(
  db: D1Database,
  { key }: Note,
  communityId: number,
  at: number,
  actor: string,
  kind: 'task.posted' | 'task.claimed' | 'claim.done',
): D1PreparedStatement {
  const subject = kind === 'claim.done' ? `claim:${claimOf(key)}` : `task:${taskOf(key)}`
  const claim = kind === 'task.posted' ? null : claimOf(key)
  return db
    .prepare(
      `insert into journal (community_id, kind, subject, actor, audience, at, payload)
      select ?1, ?2, ?3, ?4, 'volunteers', ?5, json_patch('{}', json_object(
        'task', ?6, 'no', (select no from task where id = ?6), 'claim', ?7))`,
    )
    .bind(communityId, kind, subject, actor, at, taskOf(key), claim)
}

const taskOf = (key: string): string => `demo-${key}`
const claimOf = (key: string): string => `demo-claim-${key}`

function holderOf({ key, by }: Note): string {
  if (!by) throw new Error(`nobody holds the task ${key}`)
  return castMember(by).id
}
