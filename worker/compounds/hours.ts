import { type Community, centerOf } from '../communities/store.ts'
import { type Hours, hoursAround } from '../places/hours.ts'

/** Opening hours as the clocks of a community tell them. */
export const hoursIn = (hours: string, community: Community, now: number): Hours =>
  hoursAround(hours, { ...community, center: centerOf(community) }, now)
