import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { PROOFS, RETURN_REASONS, TASK_KINDS } from '../../domain/tasks/task.ts'
import { person } from '../accounts/table.ts'
import { community } from '../communities/table.ts'
import { photo } from '../photos/table.ts'

/** What a task has come to, as its rows tell without a clock; the state that people see is `taskState`. */
const STAGES = ['open', 'claimed', 'done', 'verified', 'cancelled', 'lapsed'] as const

/**
 * One small thing that somebody can do for the quarter. What state it is in follows from its claims
 * and its times (`domain/tasks`); only what happened is stored.
 */
export const task = sqliteTable(
  'task',
  {
    id: text('id').primaryKey(),
    /** what people call it by, and its page: `/t/12` */
    no: integer('no').notNull().unique(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    kind: text('kind', { enum: TASK_KINDS }).notNull(),
    title: text('title').notNull(),
    note: text('note'),
    placeId: text('place_id'),
    lng: real('lng').notNull(),
    lat: real('lat').notNull(),
    /** JSON array of skill ids: who claims it has them all */
    skills: text('skills').notNull().default('[]'),
    /** it can be done from here … */
    fromAt: integer('from_at').notNull(),
    /** … until here; null: until it is cancelled */
    untilAt: integer('until_at'),
    expectedMinutes: integer('expected_minutes').notNull(),
    /** how many people it takes: 1, or 2 where money or documents are involved */
    seats: integer('seats').notNull().default(1),
    proof: text('proof', { enum: PROOFS }).notNull().default('none'),
    /** what the person helped reads out, where the proof is a code: `salt.hash` */
    codeHash: text('code_hash'),
    /** what it was made for, e.g. `issue` and its id; a task of its own has `desk` */
    sourceKind: text('source_kind').notNull(),
    sourceId: text('source_id'),
    postedBy: text('posted_by')
      .notNull()
      .references(() => person.id),
    postedAt: integer('posted_at').notNull(),
    cancelledAt: integer('cancelled_at'),
    /** its time was over, and a seat was left free */
    lapsedAt: integer('lapsed_at'),
    /** kept by triggers on every write of a task or a claim, so that lists are read from an index */
    stage: text('stage', { enum: STAGES }).notNull().default('open'),
  },
  (t) => [
    index('task_by_stage').on(t.communityId, t.stage, t.fromAt, t.no),
    index('task_by_stage_and_kind').on(t.communityId, t.stage, t.kind, t.fromAt, t.no),
    index('task_due').on(t.communityId, t.untilAt).where(sql`${t.stage} = 'open'`),
    uniqueIndex('task_by_source')
      .on(t.sourceKind, t.sourceId)
      .where(sql`${t.sourceId} is not null and ${t.cancelledAt} is null`),
    check('task_seats', sql`${t.seats} in (1, 2)`),
  ],
)

/**
 * Somebody's hold on a task. Per task and seat one claim at most is live: the index below decides who
 * wins, whatever the code read before.
 */
export const claim = sqliteTable(
  'claim',
  {
    id: text('id').primaryKey(),
    taskId: text('task_id')
      .notNull()
      .references(() => task.id),
    communityId: integer('community_id').notNull(),
    /** 0, and 1 for the second of two people */
    seat: integer('seat').notNull().default(0),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    claimedAt: integer('claimed_at').notNull(),
    /** undone work falls back to everybody here */
    leaseUntil: integer('lease_until').notNull(),
    extendedAt: integer('extended_at'),
    /** given back, without penalty */
    releasedAt: integer('released_at'),
    expiredAt: integer('expired_at'),
    doneAt: integer('done_at'),
    /** the photo, where that is the proof */
    photo: text('photo').references(() => photo.id),
    /** wrong codes that its holder has given for this task */
    codeMisses: integer('code_misses').notNull().default(0),
    /** what was said to be done was sent back */
    returnedAt: integer('returned_at'),
    returnedBecause: text('returned_because', { enum: RETURN_REASONS }),
    verifiedAt: integer('verified_at'),
    verifiedBy: text('verified_by'),
  },
  (t) => [
    uniqueIndex('claim_live')
      .on(t.taskId, t.seat)
      .where(sql`${t.releasedAt} is null and ${t.expiredAt} is null`),
    // One person cannot be both of two.
    uniqueIndex('claim_one_seat')
      .on(t.taskId, t.personId)
      .where(sql`${t.releasedAt} is null and ${t.expiredAt} is null`),
    index('claim_due')
      .on(t.communityId, t.leaseUntil)
      .where(sql`${t.releasedAt} is null and ${t.expiredAt} is null and ${t.doneAt} is null`),
    index('claim_by_person').on(t.personId, t.taskId),
    index('claim_mine')
      .on(t.personId, t.communityId, t.claimedAt)
      .where(sql`${t.releasedAt} is null and ${t.expiredAt} is null`),
    index('claim_held')
      .on(t.personId)
      .where(sql`${t.releasedAt} is null and ${t.expiredAt} is null and ${t.doneAt} is null`),
    // One photo shows one thing.
    uniqueIndex('claim_photo').on(t.photo).where(sql`${t.photo} is not null`),
  ],
)
