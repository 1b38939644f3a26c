import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { startWorker } from '../wrangler.ts'
import { secretIn } from './secret.ts'

export interface Serving {
  readonly url: string
  stop(): Promise<void>
}

/** Serves the Worker on this machine's loopback, with everything it keeps under `dataDir`. */
export async function serve(options: {
  dataDir: string
  port: number
  watch: boolean
  demo: boolean
}): Promise<Serving> {
  const worker = await startWorker({
    config: 'wrangler.toml',
    bindings: {
      AUTH_SECRET: plain(secretIn(options.dataDir)),
      ...notifySettings(process.env),
      // No configuration file has it: only who starts the house like this can become its cast.
      ...(options.demo && { DEMO: plain('on') }),
    },
    dev: {
      server: { hostname: '127.0.0.1', port: options.port },
      inspector: false,
      watch: options.watch,
      persist: resolve(options.dataDir),
      logLevel: 'error',
    },
  })
  await worker.ready
  const url = `http://127.0.0.1:${options.port}`
  await untilHealthy(url)
  return { url, stop: () => worker.dispose() }
}

const plain = (value: string) => ({ type: 'plain_text' as const, value })

/** How codes leave the house: as the environment says (`NOTIFY`, `NOTIFY_…`), else they are printed here. */
const notifySettings = (environment: NodeJS.ProcessEnv) => ({
  NOTIFY: plain('console'),
  ...Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => /^NOTIFY(_[A-Z_]+)?$/.test(name))
      .map(([name, value = '']) => [name, plain(value)]),
  ),
})

/** Whether nothing else listens on the port. */
export function portIsFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)))
  })
}

async function untilHealthy(url: string): Promise<void> {
  const health = await fetch(`${url}/healthz`)
  if (!health.ok) throw new Error(`the server came up unwell: ${await health.text()}`)
}
