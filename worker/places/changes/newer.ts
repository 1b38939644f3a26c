import { type SQL, sql } from 'drizzle-orm'
import { placeChange } from './table.ts'

/**
 * Whether something that took effect later changed one of the same fields of the place.
 *
 * @param mine how the statement around it calls the change that is asked about
 */
export const isOvertaken = (mine: 'x' | 'place_change'): SQL =>
  sql`exists (select 1 from json_each(${sql.raw(mine)}.after) field, ${placeChange} newer,
      json_each(newer.after) other
    where newer.place_id = ${sql.raw(mine)}.place_id and newer.state = 'accepted'
      and newer.turn > ${sql.raw(mine)}.turn and other.key = field.key)`
