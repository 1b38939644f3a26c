// Everything local runs without a network: wrangler asks Cloudflare for a sample `request.cf` otherwise.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
process.env.WRANGLER_SEND_METRICS = 'false'
process.env.WRANGLER_LOG ??= 'error'

import { unstable_getMiniflareWorkerOptions } from 'wrangler'

export { getPlatformProxy } from 'wrangler'

/** The bindings and assets of a configuration, as miniflare takes them. */
export const workerOptions = (configPath: string) =>
  unstable_getMiniflareWorkerOptions(configPath).workerOptions
