import type { D1Database } from '@cloudflare/workers-types'

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
  const number = async (sql: string, ...values: string[]) =>
    (await db
      .prepare(sql)
      .bind(...values)
      .first<number>('n')) ?? 0
  let lost = 0
  for (let i = 0; i < asked.length; i += AT_ONCE)
    lost += await number(LOST, JSON.stringify(asked.slice(i, i + AT_ONCE)))
  let torn = 0
  for (const contradiction of CONTRADICTIONS) torn += await number(contradiction)
  return { lost, torn }
}

const LOST = `select count(*) as n from json_each(?1) a where not exists (
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

/** The rows that those who help may hear, oldest first. */
export async function newsFor(db: D1Database, communityId: number, after = 0): Promise<number[]> {
  const { results } = await db
    .prepare(
      `select seq from journal where community_id = ?1 and seq > ?2 and audience in ('public', 'volunteers')
        order by seq`,
    )
    .bind(communityId, after)
    .all<{ seq: number }>()
  return results.map(({ seq }) => seq)
}
