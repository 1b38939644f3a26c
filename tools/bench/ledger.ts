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
  const lost = await number(
    `select count(*) as n from json_each(?1) a where not exists (
       select 1 from journal j where j.seq = a.value ->> 'seq' and j.key = a.value ->> 'key'
       and j.kind = a.value ->> 'kind')`,
    JSON.stringify(asked),
  )
  const torn = await Promise.all(CONTRADICTIONS.map((sql) => number(sql)))
  return { lost, torn: torn.reduce((sum, n) => sum + n, 0) }
}

const CONTRADICTIONS = [
  `select count(*) as n from (select 1 from claim where released_at is null and expired_at is null
   group by task_id, seat having count(*) > 1)`,
  `select count(*) as n from claim c where not exists (
     select 1 from journal j where j.kind = 'task.claimed' and j.payload ->> 'claim' = c.id)`,
  `select count(*) as n from journal j where j.kind = 'task.claimed' and not exists (
     select 1 from claim c where c.id = j.payload ->> 'claim')`,
  `select count(*) as n from claim c where (c.released_at is not null) <> exists (
     select 1 from journal j where j.kind = 'claim.released' and j.payload ->> 'claim' = c.id)`,
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
