import { readFileSync } from 'node:fs'
import { Log, LogLevel, Miniflare } from 'miniflare'

// A process of its own, so that its CPU can be told from the bench's; one runtime, as ours has.
const path = new URL('./naive-worker.js', import.meta.url)
const worker = new Miniflare({
  modules: [{ type: 'ESModule', path: 'naive-worker.js', contents: readFileSync(path, 'utf8') }],
  compatibilityDate: '2026-07-30',
  durableObjects: {
    ROOMS: { className: 'NaiveRoom', useSQLite: true },
    DEAF_ROOMS: { className: 'DeafRoom', useSQLite: true },
  },
  host: '127.0.0.1',
  log: new Log(LogLevel.ERROR),
  cf: false,
})
process.send?.(Number((await worker.ready).port))
process.on('SIGTERM', async () => {
  await worker.dispose()
  process.exit(0)
})
