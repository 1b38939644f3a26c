import type { CirclePage, Community, PlaceItem } from '../app/page.ts'
import type { IssueItem } from '../issues/page.ts'
import type { EmbedOptions } from './options.ts'

/** `/embed/:slug`: the map of a community in somebody else's page. */
export interface EmbedPage {
  readonly is: 'embed'
  readonly community: Community
  readonly options: EmbedOptions
  readonly circle: CirclePage
  /** the place that the address chooses, where it is not among the nearest */
  readonly chosen: PlaceItem | null
  /** what is open of the reports; null where they are not shown */
  readonly issues: readonly IssueItem[] | null
  /** websites that may show this page; their scripts may speak with it */
  readonly origins: readonly string[]
}

/** In a frame that asks for a community which is not there. */
export interface EmbedLostPage {
  readonly is: 'embed-lost'
}

/** `/embed/:slug/new`: how a website gets the map. */
export interface BuilderPage {
  readonly is: 'embed-new'
  readonly community: Community
  readonly options: EmbedOptions
  /** `https://…` of this house */
  readonly home: string
  /** websites that may show the map; null for who does not keep the list */
  readonly origins: readonly string[] | null
}
