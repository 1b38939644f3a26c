import type { Ports } from '../../domain/live/ports.ts'
import { connect } from '../db/connect.ts'
import type { Env } from '../env.ts'
import { rowsAfter } from '../journal/store.ts'

/** What a room may ask of the database. */
export const portsOf = (env: Env): Ports => ({
  rowsAfter: (communityId, after, limit) => rowsAfter(connect(env.DB), communityId, after, limit),
})
