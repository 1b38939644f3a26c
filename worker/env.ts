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
  /** the webhook's address */
  readonly NOTIFY_URL?: string
  /** signs what is sent: the webhook's secret, or that of the key of Aliyun or Tencent */
  readonly NOTIFY_SECRET?: string
  /** of Aliyun or Tencent: the id of the key, the name that signs, and the template */
  readonly NOTIFY_KEY_ID?: string
  readonly NOTIFY_SIGN_NAME?: string
  readonly NOTIFY_TEMPLATE?: string
  /** of Tencent: the application */
  readonly NOTIFY_APP_ID?: string
  /** `on` where `npm start` runs the house: whoever asks from this machine may become anybody of the cast */
  readonly DEMO?: string
  /** `on` where an importer runs beside the Worker and takes the orders for new communities */
  readonly IMPORTER?: string
  /** the review number (审图号) of the base map, where one was granted */
  readonly MAP_NUMBER?: string
}
