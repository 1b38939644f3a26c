import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { settleCast } from '../demo/cast.ts'
import { settleDifficulties } from '../demo/difficulties.ts'
import { settleFacts } from '../demo/facts.ts'
import { isBeforeCompounds } from '../demo/issues/home.ts'
import { settleIssues } from '../demo/issues/settle.ts'
import { LIUWAN } from '../demo/plan.ts'
import { settleStations } from '../demo/station-life.ts'
import { settleTasks } from '../demo/tasks.ts'
import { watchOrders } from '../orders/watch.ts'
import { DEFAULT_DATA, openStore, type Store } from '../store.ts'
import { buildStale } from './build.ts'
import { applyMigrations } from './migrate.ts'
import { portIsFree, serve } from './serve.ts'
import { stopOnSignal } from './stop.ts'
import { followSources } from './watch.ts'

const USAGE = 'usage: npm start -- [--port 8787] [--data .yike] [--watch]'

const options = readOptions()
const say = (line: string) => process.stderr.write(`${line}\n`)

try {
  await start()
} catch (error) {
  say(`yike: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}

async function start(): Promise<void> {
  const { port, data } = options
  if (!(await portIsFree(port))) {
    throw new Error(`port ${port} is in use; choose another with: npm start -- --port ${port + 1}`)
  }
  const demo = await prepare(data)
  for (const what of buildStale()) say(`built the ${what}`)
  const serving = await serve({ dataDir: data, port, demo })
  const stopOrders = await watchOrders(await serving.shelf(), say)
  stopOnSignal(async () => {
    stopOrders()
    await serving.stop()
  })
  if (options.watch) followSources(serving.renew, say)
  await printAddresses(serving.url)
}

/** Gets the data ready; tells whether the demonstration lives there, so that its cast may be played. */
async function prepare(dataDir: string): Promise<boolean> {
  const store = await openStore({ dataDir })
  try {
    const applied = await applyMigrations(store.db)
    if (applied.length > 0) say(`applied ${applied.length} migration(s)`)
    const settled = await store.db.prepare('select 1 from community limit 1').first()
    if (!settled || (await isBeforeCompounds(store.db, LIUWAN.slug))) {
      // Only the first start draws and imports, and the first after imports have learnt something.
      const { settleDemo } = await import('./demo.ts')
      await settleDemo(store, dataDir)
    }
    const demo = await settleCast(store.db, LIUWAN.slug, Date.now())
    if (demo) await settleHappenings(store, join(dataDir, 'seed.json'))
    return demo
  } finally {
    await store.close()
  }
}

async function settleHappenings(store: Store, seedFile: string): Promise<void> {
  await settleIssues(store, LIUWAN.slug, seedFile, Date.now())
  await settleTasks(store.db, LIUWAN.slug, seedFile, Date.now())
  await settleFacts(store.db, LIUWAN.slug, Date.now())
  await settleDifficulties(store, LIUWAN.slug, Date.now())
  await settleStations(store.db, LIUWAN.slug, Date.now())
}

async function printAddresses(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/communities`)
  const { communities } = (await answer.json()) as { communities: { slug: string; name: string }[] }
  say(`\nYike 一刻 is at ${url}`)
  for (const { slug, name } of communities.slice(0, 10)) say(`  ${url}/c/${slug}  ${name}`)
  say(`  ${url}/docs  the API\n\nCtrl-C stops it.`)
}

function readOptions(): { port: number; data: string; watch: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8787' },
        data: { type: 'string', default: DEFAULT_DATA },
        watch: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error('--port takes 1 to 65535')
    return { port, data: values.data, watch: values.watch }
  } catch (error) {
    process.stderr.write(`yike: ${(error as Error).message}\n${USAGE}\n`)
    process.exit(2)
  }
}
