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
    index('membership_by_place').on(t.communityId, t.placeId).where(sql`${t.placeId} is not null`),
    index('membership_by_organisation')
      .on(t.organisationId)
      .where(sql`${t.organisationId} is not null`),
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

/** A one-time code on its way to a phone; one at a time for each phone. Neither is kept as such. */
export const code = sqliteTable(
  'code',
  {
    /** keyed hash of the phone */
    phoneHash: text('phone_hash').primaryKey(),
    /** keyed hash of phone and code */
    codeHash: text('code_hash').notNull(),
    sentAt: integer('sent_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** guesses so far, right or wrong */
    tries: integer('tries').notNull().default(0),
    /** the Idempotency-Key of the request that entered with it */
    usedBy: text('used_by'),
  },
  (t) => [index('code_by_time').on(t.expiresAt)],
)

/** A key that a phone or computer keeps for somebody, unlocked by finger or face (WebAuthn). */
export const passkey = sqliteTable(
  'passkey',
  {
    /** the credential's id, base64url */
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** COSE key, base64url */
    publicKey: text('public_key').notNull(),
    /** signatures so far, where the authenticator counts them: a copy falls behind */
    counter: integer('counter').notNull(),
    /** JSON array */
    transports: text('transports').notNull().default('[]'),
    userAgent: text('user_agent').notNull(),
    addedAt: integer('added_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [index('passkey_by_person').on(t.personId)],
)

/** A question that a passkey is to sign; taken out when it is answered, so that no answer counts twice. */
export const challenge = sqliteTable(
  'challenge',
  {
    challenge: text('challenge').primaryKey(),
    /** who adds a passkey; null: somebody signs in */
    personId: text('person_id').references(() => person.id),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('challenge_by_time').on(t.expiresAt)],
)

/** A link that gives a role to whoever takes it, a number of times. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token, which only the link has */
    tokenHash: text('token_hash').notNull().unique(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    role: text('role', { enum: ROLES }).notNull(),
    /** the role is for all of this district, and not for the community alone */
    district: text('district'),
    placeId: text('place_id'),
    organisationId: text('organisation_id'),
    madeBy: text('made_by')
      .notNull()
      .references(() => person.id),
    madeAt: integer('made_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    uses: integer('uses').notNull(),
    left: integer('left').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [
    index('invitation_by_community').on(t.communityId, t.id),
    check('invitation_left', sql`${t.left} >= 0`),
  ],
)
