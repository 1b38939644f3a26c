import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { community } from '../communities/table.ts'

/**
 * What the page of a district says of a community, so that it reads one row for each. Who the community
 * is, triggers copy from `community`; the figures its room rewrites when something has changed.
 */
export const communityFigures = sqliteTable(
  'community_figures',
  {
    communityId: integer('community_id')
      .primaryKey()
      .references(() => community.id),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    district: text('district'),
    /** public reports that are open */
    issuesOpen: integer('issues_open').notNull().default(0),
    /** reports of the last weeks of which it is known whether the promise was kept, and those where it was */
    judged: integer('judged').notNull().default(0),
    inTime: integer('in_time').notNull().default(0),
    onDuty: integer('on_duty').notNull().default(0),
    tasksOpen: integer('tasks_open').notNull().default(0),
    /** the share of the people who walk to a service station within 15 minutes */
    stationShare: real('station_share'),
    /** of which version of the community's places that share is */
    placesVersion: integer('places_version').notNull().default(0),
    /** the last row of the community's journal that is counted in */
    seq: integer('seq').notNull().default(0),
    /** null: nothing was counted yet */
    countedAt: integer('counted_at'),
    /** when the figures are to be counted again though nothing happens: time passes */
    againAt: integer('again_at'),
  },
  (t) => [index('community_figures_by_district').on(t.district, t.communityId)],
)
