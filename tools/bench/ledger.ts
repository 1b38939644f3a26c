import type { D1Database } from '@cloudflare/workers-types'
import { type Audience, type Listener, mayHear } from '../../domain/journal/entry.ts'

/** What a change is answered with, as far as it is checked. */
export interface Receipt {
  readonly seq: number
  readonly kind: string
  readonly at: number
  readonly claim?: string
}

/** Posts tasks that anybody who helps can claim. */
export async function settleTasks(
  db: D1Database,
  { communityId, count, postedBy }: { communityId: number; count: number; postedBy: string },
): Promise<readonly number[]> {
  const { results } = await db
    .prepare(
      `insert into task (id, no, community_id, kind, title, lng, lat, from_at, expected_minutes,
         source_kind, posted_by, posted_at)
       select 'bench-' || value, (select coalesce(max(no), 0) from task) + value, c.id, 'patrol',
         '看看路灯亮不亮 ' || value, c.center_lng, c.center_lat, 0, 5, 'desk', ?3, 0
       from json_each(?1), community c where c.id = ?2
       returning no`,
    )
    .bind(JSON.stringify(Array.from({ length: count }, (_, i) => i + 1)), communityId, postedBy)
    .all<{ no: number }>()
  return results.map(({ no }) => no)
}

/** So many receipts are looked up at once: a statement's parameter holds no more than 1 MB or so. */
const AT_ONCE = 1000

/** How many acknowledged changes the journal does not have, and how much in it contradicts the claims. */
export async function auditClaims(
  db: D1Database,
  receipts: ReadonlyMap<string, Receipt>,
): Promise<{ lost: number; torn: number }> {
  const asked = [...receipts].map(([key, { seq, kind }]) => ({ key, seq, kind }))
  return { lost: await countAmong(db, LOST, asked), torn: await countAll(db, CONTRADICTIONS) }
}

/** What a statement counts as `n` among these, given to it as JSON, a piece at a time. */
export async function countAmong(
  db: D1Database,
  sql: string,
  asked: readonly object[],
): Promise<number> {
  let sum = 0
  for (let i = 0; i < asked.length; i += AT_ONCE) {
    const piece = JSON.stringify(asked.slice(i, i + AT_ONCE))
    sum += (await db.prepare(sql).bind(piece).first<number>('n')) ?? 0
  }
  return sum
}

/** What several statements count as `n`, together. */
export async function countAll(db: D1Database, statements: readonly string[]): Promise<number> {
  let sum = 0
  for (const sql of statements) sum += (await db.prepare(sql).first<number>('n')) ?? 0
  return sum
}

/** Receipts that the journal does not know. */
export const LOST = `select count(*) as n from json_each(?1) a where not exists (
  select 1 from journal j where j.seq = a.value ->> 'seq' and j.key = a.value ->> 'key'
  and j.kind = a.value ->> 'kind')`

/** The claims that rows of a kind speak of; a list, which is looked into by hash and not row by row. */
const told = (kind: string) =>
  `(select coalesce(payload ->> 'claim', '') from journal where kind = '${kind}')`

const CONTRADICTIONS = [
  `select count(*) as n from (select 1 from claim where released_at is null and expired_at is null
   group by task_id, seat having count(*) > 1)`,
  `select count(*) as n from claim where id not in ${told('task.claimed')}`,
  `select count(*) as n from journal where kind = 'task.claimed'
   and coalesce(payload ->> 'claim', '') not in (select id from claim)`,
  `select count(*) as n from claim
   where (released_at is not null) <> (id in ${told('claim.released')})`,
]

/** The rows of a community that somebody may hear, oldest first. */
export async function newsFor(
  db: D1Database,
  communityId: number,
  hears: Listener['hears'],
  after = 0,
): Promise<number[]> {
  const { results } = await db
    .prepare('select seq, audience from journal where community_id = ?1 and seq > ?2 order by seq')
    .bind(communityId, after)
    .all<{ seq: number; audience: Audience }>()
  const listener = { hears, personId: null }
  return results.filter(({ audience }) => mayHear(listener, audience)).map(({ seq }) => seq)
}
