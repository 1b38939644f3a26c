import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CHANGE_KINDS, CHANGE_STATES, FLAGS, REFUSALS } from '../../../domain/places/change.ts'
import { person } from '../../accounts/table.ts'
import { community } from '../../communities/table.ts'

/** In the words of the indexes: a query that says the same reads them alone. */
const WAITING = sql.raw("state = 'waiting'")
const DECIDED = sql.raw("state <> 'waiting'")

/** What people want changed of the register of places, and what became of it. */
export const placeChange = sqliteTable(
  'place_change',
  {
    id: text('id').primaryKey(),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    /** what is added has its id from the beginning, and is no place until it is accepted */
    placeId: text('place_id').notNull(),
    kind: text('kind', { enum: CHANGE_KINDS }).notNull(),
    flag: text('flag', { enum: FLAGS }),
    /** JSON of `SomeFields`: the same fields as in `after`, as they were; written anew when it takes effect */
    before: text('before').notNull().default('{}'),
    after: text('after').notNull().default('{}'),
    /** JSON array: the columns that counted as edited by people before it took effect */
    editedBefore: text('edited_before'),
    note: text('note'),
    by: text('by')
      .notNull()
      .references(() => person.id),
    at: integer('at').notNull(),
    state: text('state', { enum: CHANGE_STATES }).notNull(),
    /** the how-manieth change of its place that took effect */
    turn: integer('turn'),
    decidedBy: text('decided_by').references(() => person.id),
    decidedAt: integer('decided_at'),
    because: text('because', { enum: REFUSALS }),
    undoneBy: text('undone_by').references(() => person.id),
    undoneAt: integer('undone_at'),
  },
  (t) => [
    index('place_change_waiting').on(t.communityId, t.at).where(WAITING),
    index('place_change_decided').on(t.communityId, t.decidedAt).where(DECIDED),
    index('place_change_by_place').on(t.placeId, t.at),
    index('place_change_by_person').on(t.by, t.at),
    uniqueIndex('place_change_turn').on(t.placeId, t.turn).where(sql`${t.turn} is not null`),
    // Who presses twice has said it once.
    uniqueIndex('place_flagged_once').on(t.placeId, t.by, t.flag).where(WAITING),
    check('place_change_flag', sql`(${t.kind} = 'flag') = (${t.flag} is not null)`),
    check(
      'place_change_state',
      sql`${t.state} in ('waiting', 'accepted', 'refused', 'undone', 'taken_back')`,
    ),
    check('place_change_decided_by', sql`(${t.state} = 'waiting') = (${t.decidedAt} is null)`),
    check(
      'place_change_effect',
      sql`(${t.turn} is not null) = (${t.state} in ('accepted', 'undone'))`,
    ),
    check('place_change_undone', sql`(${t.state} = 'undone') = (${t.undoneAt} is not null)`),
  ],
)
