import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { Log, LogLevel, Miniflare, type MiniflareOptions } from 'miniflare'
import type { Shelf } from '../import/publish/publish.ts'
import { workerOptions } from '../wrangler.ts'
import { WORKER_BUNDLE } from './build.ts'
import { secretIn } from './secret.ts'

export interface Serving {
  readonly url: string
  /** the database and the files, by way of the runtime that serves them: it alone writes */
  shelf(): Promise<Shelf>
  /** puts the Worker as it is now built in the place of the one that runs */
  renew(): Promise<void>
  stop(): Promise<void>
}

interface Options {
  readonly dataDir: string
  /** 0: any that is free */
  readonly port: number
  readonly demo: boolean
  /** the address that people type, where it is another */
  readonly publicAddress?: string
}

/**
 * Serves the built Worker on this machine's loopback, with everything it keeps under `dataDir`: in one
 * runtime, without the proxy that `wrangler dev` puts before it, which cuts connections under load.
 */
export async function serve(options: Options): Promise<Serving> {
  const house = new Miniflare(houseOf(options))
  const { origin: url } = await house.ready
  await untilHealthy(url)
  return {
    url,
    shelf: async () => ({
      db: (await house.getD1Database('DB')) as unknown as Shelf['db'],
      files: (await house.getR2Bucket('FILES')) as unknown as Shelf['files'],
    }),
    renew: () => house.setOptions(houseOf(options)),
    stop: () => house.dispose(),
  }
}

function houseOf({ dataDir, port, demo, publicAddress }: Options): MiniflareOptions {
  const contents = readFileSync(WORKER_BUNDLE, 'utf8')
  return {
    ...workerOptions('wrangler.toml'),
    modules: [{ type: 'ESModule', path: 'index.js', contents }],
    host: '127.0.0.1',
    port,
    upstream: publicAddress,
    defaultPersistRoot: resolve(dataDir, 'v3'),
    log: new Log(LogLevel.ERROR),
    cf: false,
    bindings: {
      AUTH_SECRET: secretIn(dataDir),
      // Who serves takes the orders for new communities too.
      IMPORTER: 'on',
      ...notifySettings(process.env),
      // No configuration file has it: only who starts the house like this can become its cast.
      ...(demo && { DEMO: 'on' }),
    },
  }
}

/** How codes leave the house: as the environment says (`NOTIFY`, `NOTIFY_…`), else they are printed here. */
const notifySettings = (environment: NodeJS.ProcessEnv) => ({
  NOTIFY: 'console',
  ...Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => /^NOTIFY(_[A-Z_]+)?$/.test(name))
      .map(([name, value = '']) => [name, value]),
  ),
})

/** Whether nothing else listens on the port. */
export function portIsFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, host, () => probe.close(() => answer(true)))
  })
}

async function untilHealthy(url: string): Promise<void> {
  const health = await fetch(`${url}/healthz`)
  if (!health.ok) throw new Error(`the server came up unwell: ${await health.text()}`)
}
