import type { CategoryId } from '../../domain/issues/category.ts'
import type { Bounds, LngLat } from '../../domain/kit/geo.ts'
import type { PaceName } from '../../domain/lifecircle/pace.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type { PlaceProperties } from '../../domain/places/place.ts'
import type { AccountPage } from '../accounts/page.ts'
import type { NewCommunityPage } from '../communities/new/page.ts'
import type { CompoundPage, CompoundsPage } from '../compounds/page.ts'
import type { IssueDeskPage } from '../desk/issues/page.ts'
import type { ListsPage } from '../desk/lists/page.ts'
import type { DeskPage } from '../desk/page.ts'
import type { PlaceDeskPage } from '../desk/places/page.ts'
import type { DeskSettingsPage } from '../desk/settings/page.ts'
import type { DistrictPage } from '../districts/page.ts'
import type { EasyPage, EasyReportPage } from '../easy/page.ts'
import type { BuilderPage, EmbedLostPage, EmbedPage } from '../embed/page.ts'
import type { AgendaPage, FiguresPage, IssuePage, IssuesPage } from '../issues/page.ts'
import type { ReportPage } from '../issues/report/page.ts'
import type { AuditPage } from '../journal/page.ts'
import type { OpenDataPage } from '../opendata/page.ts'
import type { PlaceChangePage } from '../places/change/page.ts'
import type { PosterPage } from '../poster/page.ts'
import type { RespondPage } from '../respond/page.ts'
import type { RiderPage } from '../rider/page.ts'
import type { KeepPage, LendPage, Lent, StationsPage } from '../stations/page.ts'
import type { TaskPage, TasksPage } from '../tasks/page.ts'
import type { WallPage } from '../wall/page.ts'
import type { Lang } from './i18n.ts'

/** A community as `GET /api/communities/:slug` tells it. */
export interface Community {
  readonly slug: string
  readonly name: string
  readonly name_en: string | null
  readonly district: string | null
  readonly center: LngLat
  readonly bounds: Bounds
  readonly time_zone: string
  readonly phone: string | null
  readonly fictional: boolean
  readonly attribution: string
  readonly homes: number
  readonly population: number
  readonly imported_at: number
  readonly places_version: number
  /** what neighbours can report here */
  readonly categories: readonly CategoryId[]
  readonly files: { readonly graph: string; readonly homes: string }
  readonly tiles: string
}

/** A place with where it is. */
export interface PlaceItem extends PlaceProperties {
  readonly at: LngLat
}

/** The walk to a place from the start in force, at the pace in force. */
export interface Walk {
  readonly minutes: number
  readonly metres: number
}

/** A line of the list; `walk` is null when it is further than the list reaches. */
export interface PlaceRow {
  readonly place: PlaceItem
  readonly walk: Walk | null
}

export interface Filter {
  /** empty: all kinds */
  readonly kinds: readonly KindId[]
  readonly open: boolean
}

export const NO_FILTER: Filter = { kinds: [], open: false }

/** The minutes of the circle's rings, and how far the list goes on beyond them. */
export const RING_MINUTES = [5, 10, 15] as const
export const CIRCLE_MINUTES = 15
export const LIST_MINUTES = 30

export const PAGE_ROWS = 40
export const MORE_ROWS = 50

/** The paces that people choose from. */
export const CHOSEN_PACES = ['adult', 'elder', 'wheelchair'] as const satisfies readonly PaceName[]

/** Where the map looks. */
export interface View {
  readonly zoom: number
  readonly center: LngLat
}

export type Theme = 'system' | 'light' | 'dark'
export type TextSize = 'normal' | 'elder'

/** What every page carries: how its reader reads, and when it was made. */
export interface Frame {
  readonly lang: Lang
  readonly theme: Theme
  readonly size: TextSize
  /** ms since the epoch, by the server's clock */
  readonly now: number
  /** path and query, without `lang` */
  readonly address: string
  /** this house is a demonstration on the reader's own machine: they may become anybody of its cast */
  readonly demo: boolean
  /** the review number of the base map, where one was granted */
  readonly mapNumber: string | null
}

export interface HomePage {
  readonly is: 'home'
  readonly communities: readonly Community[]
  /** where there are more communities than a page holds; else none */
  readonly districts: readonly { readonly name: string; readonly communities: number }[]
}

export interface CirclePage {
  readonly is: 'circle' | 'list'
  readonly community: Community
  readonly start: LngLat
  readonly startChosen: boolean
  /** the start is too far from any street to walk from */
  readonly offStreet: boolean
  readonly pace: PaceName
  readonly filter: Filter
  readonly query: string
  readonly rows: readonly PlaceRow[]
  /** how many rows the whole answer has */
  readonly total: number
  /** the cursor of the next page, null on the last */
  readonly next: string | null
  /** places within the circle, by kind */
  readonly counts: Partial<Record<KindId, number>>
  readonly missing: readonly KindId[]
}

export interface PlacePage {
  readonly is: 'place'
  readonly community: Community
  readonly place: PlaceItem
  readonly walk: Walk | null
  readonly pace: PaceName
  /** what can be borrowed there */
  readonly lends: readonly Lent[]
}

export interface ErrorPage {
  readonly is: 'error'
  readonly status: number
  readonly ref: string | null
  /** where it went wrong, if it was somewhere: whom to call */
  readonly community: Community | null
  /** the roles that may see what is refused */
  readonly roles: readonly string[]
}

/** What most visitors ever open: its views come with the first script. */
export type EarlyPage = HomePage | CirclePage | PlacePage | ErrorPage

/** Each of these brings its own script and style (`later.ts`). */
export type LaterPage =
  | AccountPage
  | AgendaPage
  | AuditPage
  | OpenDataPage
  | BuilderPage
  | CompoundPage
  | CompoundsPage
  | DeskPage
  | DistrictPage
  | DeskSettingsPage
  | EasyPage
  | EasyReportPage
  | EmbedLostPage
  | EmbedPage
  | FiguresPage
  | IssueDeskPage
  | IssuePage
  | IssuesPage
  | KeepPage
  | LendPage
  | ListsPage
  | NewCommunityPage
  | PlaceChangePage
  | PlaceDeskPage
  | PosterPage
  | ReportPage
  | RespondPage
  | RiderPage
  | StationsPage
  | TaskPage
  | TasksPage
  | WallPage

export type Page = EarlyPage | LaterPage

/** What the browser needs to take over a page that the server rendered. */
export interface PageState {
  readonly frame: Frame
  readonly page: Page
}
