import type { Room } from '../party/community/room.ts'

/** The bindings of the Worker, as wrangler.toml names them. */
export interface Env {
  readonly DB: D1Database
  readonly FILES: R2Bucket
  readonly ASSETS: Fetcher
  /** one room a community, named by the community's id */
  readonly ROOMS: DurableObjectNamespace<Room>
  /** signs sessions and hashes codes; at least 32 characters, and the same for as long as people are signed in */
  readonly AUTH_SECRET?: string
  /** how one-time codes leave the house: `console` on this machine, `webhook`, `aliyun` or `tencent` */
  readonly NOTIFY?: string
  /** `on` where `npm start` runs the house: whoever asks from this machine may become anybody of the cast */
  readonly DEMO?: string
  /** the review number (审图号) of the base map, where one was granted */
  readonly MAP_NUMBER?: string
}
