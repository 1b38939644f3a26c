import type { SQLWrapper } from 'drizzle-orm'
import type { Db } from '../db/connect.ts'
import type { Act } from '../journal/record.ts'
import type { ClaimFound } from './store.ts'

/**
 * A room of the house that has tasks done for it. Tasks stand below those rooms and know none of them:
 * the house hands them in.
 */
export interface Served {
  /** the `source` of its tasks */
  readonly kind: string
  /** what follows, in the same batch, when what somebody did for it is verified; none with the request's key */
  verified(db: Db, act: Act, found: ClaimFound): Promise<readonly SQLWrapper[]>
}
