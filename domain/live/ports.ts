import type { Bounds } from '../kit/geo.ts'
import type { Pass, Standing } from './standing.ts'
import type { Row } from './wire.ts'

/** Somebody on duty. */
export interface Mate {
  readonly dutyId: string
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly skills: readonly string[]
  /** when the duty ends by itself */
  readonly untilAt: number
}

/** The narrow door between a room and the database: all that a room may ask of it. */
export interface Ports {
  /** the box of the community; null: there is no such community */
  ground(communityId: number): Promise<Bounds | null>
  /** the last row of the journal there is, of whatever community */
  newestSeq(): Promise<number>
  /** rows of a community after a sequence number, oldest first */
  rowsAfter(communityId: number, after: number, limit: number): Promise<Row[]>
  /** rows of a community up to a sequence number, newest first */
  rowsUpTo(communityId: number, seq: number, limit: number): Promise<Row[]>
  /** what neighbours call these people, by id */
  namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** everybody on duty */
  onDuty(communityId: number, now: number): Promise<Mate[]>
  /** what each pass allows now, in the same order; null: it ended */
  standings(communityId: number, passes: readonly Pass[], now: number): Promise<(Standing | null)[]>
  /** when the next lease or duty ends by itself; null: none does */
  nextDue(communityId: number): Promise<number | null>
  /** ends the leases and duties whose time is over */
  endDue(communityId: number, now: number): Promise<void>
}
