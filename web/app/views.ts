import { ACCOUNT_VIEWS } from '../accounts/views.ts'
import { NEW_COMMUNITY_VIEWS } from '../communities/new/views.ts'
import { COMPOUND_VIEWS } from '../compounds/views.ts'
import { DESK_VIEWS } from '../desk/views.ts'
import { DISTRICT_VIEWS } from '../districts/views.ts'
import { EASY_VIEWS } from '../easy/views.ts'
import { EMBED_VIEWS } from '../embed/views.ts'
import { REPORT_VIEWS } from '../issues/report/views.ts'
import { ISSUE_VIEWS } from '../issues/views.ts'
import { JOURNAL_VIEWS } from '../journal/views.ts'
import { DATA_VIEWS } from '../opendata/views.ts'
import { PLACE_CHANGE_VIEWS } from '../places/change/views.ts'
import { POSTER_VIEWS } from '../poster/views.ts'
import { RESPOND_VIEWS } from '../respond/views.ts'
import { RIDER_VIEWS } from '../rider/views.ts'
import { STATION_VIEWS } from '../stations/views.ts'
import { TASK_VIEWS } from '../tasks/views.ts'
import { WALL_VIEWS } from '../wall/views.ts'
import type { ViewOf } from './body.tsx'
import type { Lang } from './i18n.ts'
import type { EarlyPage, LaterPage, Page } from './page.ts'

/** What a page tells those who pass its address on, and programs that follow it. */
export interface PageHead {
  readonly description: string
  /** slug of the community whose feeds of reports belong to it */
  readonly feeds: string
}

/** What the server needs of a view that the browser loads with its page. */
export interface Served<P extends LaterPage> {
  readonly View: ViewOf<P>
  readonly title: (page: P, lang: Lang) => string
  readonly head?: (page: P, lang: Lang) => PageHead
  /** the module by which the browser takes the page over (`later.ts`), as the build names it */
  readonly entry: string
}

export type ServedViews<P extends LaterPage> = {
  readonly [Is in P['is']]: Served<Extract<P, { is: Is }>>
}

const VIEWS: ServedViews<LaterPage> = {
  ...ACCOUNT_VIEWS,
  ...COMPOUND_VIEWS,
  ...DATA_VIEWS,
  ...DESK_VIEWS,
  ...DISTRICT_VIEWS,
  ...EASY_VIEWS,
  ...EMBED_VIEWS,
  ...ISSUE_VIEWS,
  ...JOURNAL_VIEWS,
  ...REPORT_VIEWS,
  ...NEW_COMMUNITY_VIEWS,
  ...POSTER_VIEWS,
  ...PLACE_CHANGE_VIEWS,
  ...RESPOND_VIEWS,
  ...RIDER_VIEWS,
  ...STATION_VIEWS,
  ...TASK_VIEWS,
  ...WALL_VIEWS,
}

/** The view of a page on the server. */
export const servedAs = <P extends LaterPage>(page: P): Served<P> =>
  VIEWS[page.is as P['is']] as unknown as Served<P>

const EARLY: readonly string[] = [
  'home',
  'circle',
  'list',
  'place',
  'error',
] satisfies EarlyPage['is'][]

/** Whether the views of a page come with the first script. */
export const isEarly = (page: Page): page is EarlyPage => EARLY.includes(page.is)
