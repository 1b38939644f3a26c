import type { Community } from '../app/page.ts'

/** What anybody may take away and use of a community, and how. */
export interface OpenDataPage {
  readonly is: 'data'
  readonly community: Community
  /** where the house is, e.g. `https://yike.example`: what people copy into other programs */
  readonly origin: string
}
