import { freePort } from '../../start/child.ts'
import { startWorker } from '../../wrangler.ts'

// A process of its own, so that its CPU can be told from the bench's.
const port = await freePort()
const worker = await startWorker({
  config: new URL('./naive.toml', import.meta.url).pathname,
  dev: {
    server: { hostname: '127.0.0.1', port },
    inspector: false,
    watch: false,
    persist: false,
    logLevel: 'error',
  },
})
await worker.ready
process.send?.(port)
process.on('SIGTERM', async () => {
  await worker.dispose()
  process.exit(0)
})
