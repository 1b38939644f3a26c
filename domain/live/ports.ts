import type { JournalKind, SubjectRef } from '../journal/entry.ts'

/** A row of the journal, as the room reads it. */
export interface Row {
  readonly seq: number
  readonly kind: JournalKind
  readonly subject: SubjectRef
  readonly actor: string
  readonly audience: string
  readonly at: number
  readonly payload: string
}

/** The narrow door between a room and the database: all that a room may ask of it. */
export interface Ports {
  /** rows of a community after a sequence number, oldest first */
  rowsAfter(communityId: number, after: number, limit: number): Promise<Row[]>
}
