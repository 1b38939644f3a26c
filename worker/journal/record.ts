import { type SQL, sql } from 'drizzle-orm'
import {
  type Audience,
  JOURNAL_KINDS,
  type JournalKind,
  type Payload,
  type SubjectRef,
} from '../../domain/journal/entry.ts'
import { journal } from './table.ts'

/** Who changes something, when, and for which request. */
export interface Act {
  /** a person's id, or `system` */
  readonly actor: string
  readonly now: number
  /** null for what nobody requested: an alarm, an import */
  readonly request: { readonly key: string; readonly hash: string } | null
}

export interface Entry {
  readonly communityId: number | null
  readonly kind: JournalKind
  readonly subject: SubjectRef
  /** when it is not the one of its kind */
  readonly audience?: Audience
  readonly payload?: Payload
}

/** A row as it is read back. */
export interface JournalRow {
  readonly seq: number
  readonly community_id: number | null
  readonly kind: JournalKind
  readonly subject: SubjectRef
  readonly actor: string
  readonly audience: Audience
  readonly at: number
  readonly payload: string
  readonly request: string | null
}

const records = new WeakSet<object>()

/** Whether a statement is one that `record` made. */
export const isRecord = (statement: object): boolean => records.has(statement)

/** The condition of a row that follows a conditional write: that the statement just before it changed something. */
export const IF_CHANGED: SQL = sql`changes() > 0`

/**
 * The statement that writes a change into the journal, for the same batch as the change.
 *
 * @param when unless it holds nothing is written; by default it always does. A change by UPDATE, or by
 *   INSERT … SELECT, may match nothing: put its row right behind it, with {@link IF_CHANGED}.
 * @param extra members of the payload that only the database knows, e.g. `{ no: sql`(select no …)` }`
 */
export function record(
  { actor, now, request }: Act,
  entry: Entry,
  { when, extra = {} }: { when?: SQL; extra?: Readonly<Record<string, SQL>> } = {},
): SQL {
  const { communityId, kind, subject } = entry
  const audience = entry.audience ?? audienceOf(kind, actor)
  const statement = sql`
    insert into ${journal} (community_id, kind, subject, actor, audience, at, payload, key, request)
    select ${communityId}, ${kind}, ${subject}, ${actor}, ${audience}, ${now},
      ${payloadOf(entry.payload ?? {}, extra)}, ${request?.key ?? null}, ${request?.hash ?? null}
    where ${when ?? sql`true`}
    returning seq, community_id, kind, subject, actor, audience, at, payload, request`
  records.add(statement)
  return statement
}

/**
 * The statement that writes a row for each row of a query, with the columns `subject`, `audience` and
 * `payload`: for what one statement changes of many. None of these is what who asked is answered with.
 */
export const recordEach = (
  { actor, now }: Act,
  { communityId, kind }: Pick<Entry, 'communityId' | 'kind'>,
  each: SQL,
): SQL => sql`
  insert into ${journal} (community_id, kind, subject, actor, audience, at, payload)
  select ${communityId}, ${kind}, subject, ${actor}, audience, ${now}, payload from (${each})`

/** The same act, for the second and later rows of one change: the request's key stands on the first. */
export const alongside = (act: Act): Act => ({ ...act, request: null })

function audienceOf(kind: JournalKind, actor: string): Audience {
  const audience = JOURNAL_KINDS[kind]
  return audience === 'person' ? `person:${actor}` : audience
}

function payloadOf(payload: Payload, extra: Readonly<Record<string, SQL>>): SQL {
  const plain = sql`${JSON.stringify(payload)}`
  const members = Object.entries(extra).map(([name, value]) => sql`, ${`$.${name}`}, ${value}`)
  return members.length > 0 ? sql`json_set(${plain}${sql.join(members)})` : plain
}
