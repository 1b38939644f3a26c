import type { News } from '../../domain/live/wire.ts'
import type { Community } from '../app/page.ts'

/** What a wall counts, as `GET /api/communities/:slug/wall` tells it. */
export interface WallFigures {
  readonly on_duty: number
  readonly tasks: {
    readonly open: number
    readonly claimed: number
    readonly done: number
    readonly lapsed: number
  }
}

/** The screen on the wall of a community's office. */
export interface WallPage {
  readonly is: 'wall'
  readonly community: Community
  readonly figures: WallFigures
  /** newest first */
  readonly news: readonly News[]
}
