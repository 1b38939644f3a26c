import type { SQLWrapper } from 'drizzle-orm'
import type { Db } from '../../db/connect.ts'
import type { Act } from '../../journal/record.ts'

/**
 * What a room of the house keeps of people. Accounts stand below those rooms and know none of them:
 * the house hands their belongings in.
 */
export interface Belongings {
  /** what it is called in an export, e.g. `claims` */
  readonly name: string
  /** everything of a person that is kept there, as they may take it along */
  dataOf(db: Db, personId: string): Promise<readonly object[]>
  /** what lets go of what a person holds who leaves, with its journal rows, none with the request's key */
  letGo(db: Db, act: Act, personId: string): Promise<SQLWrapper[]>
}
