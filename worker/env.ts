/** The bindings of the Worker, as wrangler.toml names them. */
export interface Env {
  readonly DB: D1Database
  readonly FILES: R2Bucket
  readonly ASSETS: Fetcher
}
