import type { Community } from '../communities/store.ts'
import type { Env } from '../env.ts'
import type { Licence } from './licence.ts'

const MINUTE_MS = 60_000

/** When an answer is made, in whole minutes: so that one asked for again within the minute is unchanged. */
export const wholeMinute = (now: number): number => Math.floor(now / MINUTE_MS) * MINUTE_MS

export const moment = (at: number): string => new Date(at).toISOString()

/** What open data says of where it is from, and on which terms it may be used. */
export const provenance = (community: Community, env: Env, { name, url }: Licence) => ({
  community: community.slug,
  name: community.name,
  name_en: community.nameEn,
  fictional: community.fictional,
  licence: name,
  licence_url: url,
  attribution: community.attribution || null,
  map_approval: env.MAP_NUMBER ?? null,
  imported_at: moment(community.importedAt),
})
