import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { PHOTO_TYPES } from '../../domain/photos/photo.ts'
import { person } from '../accounts/table.ts'
import { community } from '../communities/table.ts'

/** A photo that somebody sent. Its bytes are in R2 under their hash, and hold nothing but the picture. */
export const photo = sqliteTable(
  'photo',
  {
    id: text('id').primaryKey(),
    /** R2 key: `photos/SHA-256` */
    key: text('key').notNull(),
    type: text('type', { enum: PHOTO_TYPES }).notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    communityId: integer('community_id')
      .notNull()
      .references(() => community.id),
    /** what it is to show: `proof` of a task */
    purpose: text('purpose').notNull(),
    sentAt: integer('sent_at').notNull(),
  },
  (t) => [
    uniqueIndex('photo_once').on(t.communityId, t.personId, t.key, t.purpose),
    index('photo_by_person').on(t.personId, t.sentAt),
  ],
)
