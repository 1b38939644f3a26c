import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import { LEVELS } from '../../domain/issues/issue.ts'
import { ISSUE_STATES, PHASES, STEP_KINDS } from '../../domain/issues/state.ts'
import { person } from '../accounts/table.ts'
import { community } from '../communities/table.ts'
import { photo } from '../photos/table.ts'

/** Houses that share a gate and a name (小区): what responders and figures are by. */
export const compound = sqliteTable(
  'compound',
  {
    /** stable over imports, e.g. `c/w123` */
    id: text('id').primaryKey(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    /** JSON [[lng,lat] …], closed, its outer ring */
    ring: text('ring').notNull(),
    west: real('west').notNull(),
    south: real('south').notNull(),
    east: real('east').notNull(),
    north: real('north').notNull(),
  },
  (t) => [
    index('compound_by_community').on(t.communityId, t.name),
    // What lies round a position: those that begin no further south of it than the tallest reaches.
    index('compound_by_south').on(t.communityId, t.south),
    index('compound_by_height').on(t.communityId, sql`(${t.north} - ${t.south})`),
  ],
)

/** Who puts things right: a property company, the street office, water, power. */
export const organisation = sqliteTable(
  'organisation',
  {
    id: text('id').primaryKey(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    phone: text('phone'),
    addedAt: integer('added_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (t) => [
    uniqueIndex('organisation_named').on(t.communityId, t.name).where(sql`${t.removedAt} is null`),
  ],
)

/** Whom an issue goes to: by its category and compound, or by its category alone. */
export const route = sqliteTable(
  'route',
  {
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    category: text('category', { enum: CATEGORY_IDS as [string, ...string[]] }).notNull(),
    /** empty: in every compound that has no route of its own, and in the streets */
    compoundId: text('compound_id').notNull().default(''),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.category, t.compoundId] })],
)

const isPublic = ({ publishedAt }: { readonly publishedAt: SQLWrapper }): SQL =>
  sql`${publishedAt} is not null`

/** Something that somebody saw in the street. What happened to it stands in `issue_step`. */
export const issue = sqliteTable(
  'issue',
  {
    id: text('id').primaryKey(),
    /** what people call it by, and its page: `/i/12` */
    no: integer('no').notNull().unique(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    category: text('category', { enum: CATEGORY_IDS as [string, ...string[]] }).notNull(),
    text: text('text'),
    lng: real('lng').notNull(),
    lat: real('lat').notNull(),
    placeId: text('place_id'),
    compoundId: text('compound_id'),
    reportedBy: text('reported_by')
      .notNull()
      .references(() => person.id),
    reportedAt: integer('reported_at').notNull(),
    state: text('state', { enum: ISSUE_STATES }).notNull().default('reported'),
    /** `phaseOf(state)`, written with it: lists are read from it */
    phase: text('phase', { enum: PHASES }).notNull().default('new'),
    /** number of the last step */
    seq: integer('seq').notNull().default(1),
    level: text('level', { enum: LEVELS }).notNull(),
    stationId: text('station_id'),
    organisationId: text('organisation_id').references(() => organisation.id),
    acceptedAt: integer('accepted_at'),
    dueAt: integer('due_at').notNull(),
    stoppedAt: integer('stopped_at'),
    pausedMs: integer('paused_ms').notNull().default(0),
    extensions: integer('extensions').notNull().default(0),
    isReminded: integer('is_reminded', { mode: 'boolean' }).notNull().default(false),
    nextAt: integer('next_at'),
    mergedInto: text('merged_into'),
    /** how many others have met it too */
    met: integer('met').notNull().default(0),
    /** first triaged: from then on anybody may read it, unless it was rejected as abuse */
    publishedAt: integer('published_at'),
  },
  (t) => [
    // One for each way in which lists are filtered, so that a page of it reads what it shows and no more;
    // a phase is read state by state. Each three times: of all, of what everybody may read, and of what
    // one person has reported.
    index('issue_by_number').on(t.communityId, t.no),
    index('issue_by_category').on(t.communityId, t.category, t.no),
    index('issue_by_state').on(t.communityId, t.state, t.no),
    index('issue_by_state_and_category').on(t.communityId, t.state, t.category, t.no),
    index('issue_by_compound_and_number').on(t.communityId, t.compoundId, t.no),
    index('issue_by_compound_and_category').on(t.communityId, t.compoundId, t.category, t.no),
    index('issue_by_compound_and_state').on(t.communityId, t.compoundId, t.state, t.no),
    index('issue_by_compound_state_and_category').on(
      t.communityId,
      t.compoundId,
      t.state,
      t.category,
      t.no,
    ),
    index('issue_public').on(t.communityId, t.no).where(isPublic(t)),
    index('issue_public_by_category').on(t.communityId, t.category, t.no).where(isPublic(t)),
    index('issue_public_by_state').on(t.communityId, t.state, t.no).where(isPublic(t)),
    index('issue_public_by_state_and_category')
      .on(t.communityId, t.state, t.category, t.no)
      .where(isPublic(t)),
    index('issue_public_by_compound').on(t.communityId, t.compoundId, t.no).where(isPublic(t)),
    index('issue_public_by_compound_and_category')
      .on(t.communityId, t.compoundId, t.category, t.no)
      .where(isPublic(t)),
    index('issue_public_by_compound_and_state')
      .on(t.communityId, t.compoundId, t.state, t.no)
      .where(isPublic(t)),
    index('issue_public_by_compound_state_and_category')
      .on(t.communityId, t.compoundId, t.state, t.category, t.no)
      .where(isPublic(t)),
    index('issue_by_phase').on(t.communityId, t.phase, t.no),
    index('issue_by_time').on(t.communityId, t.reportedAt),
    index('issue_by_place').on(t.communityId, t.phase, t.category, t.lat),
    index('issue_by_reporter').on(t.reportedBy, t.communityId, t.no),
    index('issue_own_by_category').on(t.reportedBy, t.communityId, t.category, t.no),
    index('issue_own_by_state').on(t.reportedBy, t.communityId, t.state, t.no),
    index('issue_own_by_state_and_category').on(
      t.reportedBy,
      t.communityId,
      t.state,
      t.category,
      t.no,
    ),
    index('issue_own_by_compound').on(t.reportedBy, t.communityId, t.compoundId, t.no),
    index('issue_own_by_compound_and_category').on(
      t.reportedBy,
      t.communityId,
      t.compoundId,
      t.category,
      t.no,
    ),
    index('issue_own_by_compound_and_state').on(
      t.reportedBy,
      t.communityId,
      t.compoundId,
      t.state,
      t.no,
    ),
    index('issue_own_by_compound_state_and_category').on(
      t.reportedBy,
      t.communityId,
      t.compoundId,
      t.state,
      t.category,
      t.no,
    ),
    index('issue_by_organisation').on(t.organisationId, t.phase, t.no),
    index('issue_due').on(t.communityId, t.nextAt).where(sql`${t.nextAt} is not null`),
    check('issue_merged', sql`(${t.state} = 'merged') = (${t.mergedInto} is not null)`),
  ],
)

/** What happened to an issue, in order. Of two who take the same step, the key lets one. */
export const issueStep = sqliteTable(
  'issue_step',
  {
    issueId: text('issue_id')
      .notNull()
      .references(() => issue.id),
    seq: integer('seq').notNull(),
    kind: text('kind', { enum: STEP_KINDS }).notNull(),
    /** the state it led to */
    state: text('state', { enum: ISSUE_STATES }).notNull(),
    at: integer('at').notNull(),
    /** a person's id, `system`, or `organisation` for whoever holds its link */
    by: text('by').notNull(),
    /** whom it was assigned to, or who did it */
    organisationId: text('organisation_id'),
    because: text('because'),
    dueAt: integer('due_at'),
    level: text('level', { enum: LEVELS }),
    mergedInto: text('merged_into'),
    /** the line of the issue before this step changed it: to who sorts reports alone */
    textBefore: text('text_before'),
  },
  (t) => [primaryKey({ columns: [t.issueId, t.seq] })],
)

/** A photo of an issue: as it was reported, or with the step that it belongs to. */
export const issuePhoto = sqliteTable(
  'issue_photo',
  {
    issueId: text('issue_id')
      .notNull()
      .references(() => issue.id),
    /** of the step: 1 for the report */
    seq: integer('seq').notNull(),
    position: integer('position').notNull(),
    /** the last part of its address: `SEQ-POSITION-HASH.jpg`, of the redacted one where there is one */
    name: text('name').notNull(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
    /** the picture in its place, from which somebody took a face or a plate */
    redactedId: text('redacted_id').references(() => photo.id),
    redactedBy: text('redacted_by'),
  },
  (t) => [
    primaryKey({ columns: [t.issueId, t.seq, t.position] }),
    // One photo shows one thing.
    uniqueIndex('issue_photo_once').on(t.photoId),
  ],
)

/** Who wants to hear of an issue: who reported it, met it too, or follows it. */
export const issueFollower = sqliteTable(
  'issue_follower',
  {
    issueId: text('issue_id')
      .notNull()
      .references(() => issue.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    because: text('because', { enum: ['reported', 'met', 'followed'] }).notNull(),
    at: integer('at').notNull(),
    /** wants to hear no more; the row stays, so that nobody meets the same thing twice */
    leftAt: integer('left_at'),
  },
  (t) => [
    primaryKey({ columns: [t.issueId, t.personId] }),
    index('issue_follower_by_person').on(t.personId, t.at),
  ],
)

/** A link by which an organisation acts on one issue without an account. */
export const responderLink = sqliteTable(
  'responder_link',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token, which only the link has */
    tokenHash: text('token_hash').notNull().unique(),
    issueId: text('issue_id')
      .notNull()
      .references(() => issue.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** number of the issue's last step when it was made: a later fix or hand-over uses it up */
    seq: integer('seq').notNull(),
    madeBy: text('made_by')
      .notNull()
      .references(() => person.id),
    madeAt: integer('made_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [index('responder_link_by_issue').on(t.issueId, t.madeAt)],
)
