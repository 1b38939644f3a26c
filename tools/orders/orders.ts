import type { D1Database } from '@cloudflare/workers-types'
import type { ExtractKind } from '../../domain/communities/order.ts'

/** An order that this importer has taken. */
export interface Taken {
  readonly id: string
  readonly district: string
  readonly slug: string
  readonly name: string
  readonly name_en: string | null
  readonly lng: number | null
  readonly lat: number | null
  readonly radius_m: number | null
  readonly time_zone: string | null
  readonly country: string | null
  readonly phone: string | null
  readonly embed_origins: string
  readonly categories_off: string
  readonly extract_kind: ExtractKind
  readonly pieces: number
  readonly tries: number
}

/** Takes the order that waits longest; of two importers the database lets one. Null where none waits. */
export const takeOrder = (db: D1Database, now: number): Promise<Taken | null> =>
  db
    .prepare(
      `update community_order set state = 'running', tries = tries + 1, said = null, changed_at = ?1
       where state = 'waiting' and id = (
         select id from community_order where state = 'waiting' order by ordered_at limit 1)
       returning *`,
    )
    .bind(now)
    .first<Taken>()

/** What was being carried out when this machine's importer ended, waits again. */
export const takeUpAgain = (db: D1Database, now: number) =>
  db
    .prepare(
      `update community_order set state = 'waiting', changed_at = ?1 where state = 'running'`,
    )
    .bind(now)
    .run()

/** Says how far an order is. */
export const tell = (db: D1Database, { id }: Taken, said: string, now: number) =>
  db
    .prepare('update community_order set said = ?2, changed_at = ?3 where id = ?1')
    .bind(id, said, now)
    .run()

/** Ends an order: with its community, or with the sentence that says why there is none. */
export const endOrder = (
  db: D1Database,
  { id }: Taken,
  { state, said }: { state: 'done' | 'failed'; said: string | null },
  now: number,
) =>
  db
    .prepare('update community_order set state = ?2, said = ?3, changed_at = ?4 where id = ?1')
    .bind(id, state, said, now)
    .run()
