import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ROLES } from '../../domain/accounts/role.ts'
import { community } from '../communities/table.ts'

/** Somebody with an account. When they leave, the row stays without name and phone: the journal points at it. */
export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  /** as neighbours call them, e.g. 王阿姨 */
  name: text('name').notNull(),
  /** E.164; null once the account is closed */
  phone: text('phone').unique(),
  phoneVerified: integer('phone_verified', { mode: 'boolean' }).notNull().default(false),
  /** required by the session library, and never an address: `ID@people.invalid` */
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
  image: text('image'),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  closedAt: integer('closed_at'),
})

/**
 * Where somebody is signed in. The token stands here plain, but a cookie carries it signed with the
 * house's secret: who reads this table cannot become anybody. No address is kept.
 */
export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    /** the token before: a phone whose answer was lost on the way still has it */
    pastToken: text('past_token').unique(),
    /** until when the token before is taken; null while nobody has shown the new one */
    pastUntil: integer('past_until'),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    /** last seen, within an hour */
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    /** when the token was last changed; null: never */
    rotatedAt: integer('rotated_at'),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    /** coarse, e.g. `Chrome · Android`: enough to know one's own phone by */
    userAgent: text('user_agent'),
  },
  (t) => [index('session_by_person').on(t.personId)],
)

/** A role of a person in a community or a district; in force once verified, until revoked. */
export const membership = sqliteTable(
  'membership',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role', { enum: ROLES }).notNull(),
    /** null: held in all of `district` */
    communityId: integer('community_id').references(() => community.id),
    district: text('district'),
    /** community or district, place and organisation in one word, so that an index can refuse a second */
    scope: text('scope').notNull(),
    /** the place a station master keeps */
    placeId: text('place_id'),
    /** whom a responder acts for */
    organisationId: text('organisation_id'),
    /** e.g. takeaway, express, ride_hailing, fresh_grocery */
    trade: text('trade'),
    /** JSON array of skill ids */
    skills: text('skills').notNull().default('[]'),
    appliedAt: integer('applied_at').notNull(),
    verifiedAt: integer('verified_at'),
    verifiedBy: text('verified_by'),
    refusedAt: integer('refused_at'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [
    index('membership_by_person').on(t.personId),
    index('membership_by_community').on(t.communityId, t.appliedAt),
    uniqueIndex('membership_held')
      .on(t.personId, t.role, t.scope)
      .where(sql`${t.revokedAt} is null and ${t.refusedAt} is null`),
    check('membership_somewhere', sql`(${t.communityId} is null) <> (${t.district} is null)`),
  ],
)

/** Somebody's time on duty: while it is open they are on the map. One at a time. */
export const duty = sqliteTable(
  'duty',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    membershipId: text('membership_id')
      .notNull()
      .references(() => membership.id),
    beganAt: integer('began_at').notNull(),
    /** it ends by itself here: nobody is followed home because they forgot */
    untilAt: integer('until_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    uniqueIndex('duty_open').on(t.personId).where(sql`${t.endedAt} is null`),
    index('duty_by_community').on(t.communityId, t.untilAt).where(sql`${t.endedAt} is null`),
  ],
)

/** A phone that reports its position by itself while its owner is on duty. */
export const device = sqliteTable(
  'device',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token, which only the phone has */
    tokenHash: text('token_hash').notNull().unique(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    createdAt: integer('created_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (t) => [index('device_by_person').on(t.personId)],
)
