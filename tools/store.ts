import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { D1Database, R2Bucket } from '@cloudflare/workers-types'
import { DEPLOY_CONFIG, storeConfig } from './deploy/config.ts'

/** The bindings of the Worker, as the command line sees them. */
export interface Store {
  readonly db: D1Database
  readonly files: R2Bucket
  close(): Promise<void>
}

/** Where `npm start` and `npm run import` keep everything unless told otherwise. */
export const DEFAULT_DATA = '.yike'

/**
 * Opens the store under `dataDir`, the same that `wrangler dev --persist-to dataDir` serves,
 * or the deployed one, as `npm run deploy` left it configured (needs `wrangler login` or a token).
 */
export async function openStore(where: { dataDir: string } | { remote: true }): Promise<Store> {
  // Loaded late: it takes a second, which nobody should wait to read of a mistyped option.
  const { getPlatformProxy } = await import('./wrangler.ts')
  const folder = mkdtempSync(join(tmpdir(), 'yike-store-'))
  const configPath = join(folder, 'wrangler.toml')
  const toml = readFileSync('remote' in where ? DEPLOY_CONFIG : 'wrangler.toml', 'utf8')
  writeFileSync(configPath, storeConfig(toml))
  try {
    const proxy = await getPlatformProxy<{ DB: D1Database; FILES: R2Bucket }>(
      'remote' in where
        ? { configPath, persist: false }
        : { configPath, persist: { path: resolve(where.dataDir, 'v3') }, remoteBindings: false },
    )
    return { db: proxy.env.DB, files: proxy.env.FILES, close: () => proxy.dispose() }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
